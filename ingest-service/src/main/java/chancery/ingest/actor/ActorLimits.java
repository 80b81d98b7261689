package chancery.ingest.actor;

/**
 * How much of actors is taken and answered.
 *
 * @param keptRejects rejects that an answer holds at most
 * @param characters longest name, id, role, organisation or handle, at most {@value #LONGEST}
 */
public record ActorLimits(int keptRejects, int characters) {

  /** Of three bytes each, such an id still fits into an entry of PostgreSQL's indexes. */
  static final int LONGEST = 850;

  public ActorLimits {
    if (keptRejects < 0 || characters < 1 || characters > LONGEST) {
      throw new IllegalArgumentException(
          "chancery.import.actor-rejects is %d and chancery.import.actor-characters %d; they are at least 0, and 1 to %d"
              .formatted(keptRejects, characters, LONGEST));
    }
  }
}
