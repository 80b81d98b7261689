package chancery.ingest.rpc;

/**
 * How much of a streamed body is held.
 *
 * @param chunks of an import that are under way or waiting
 * @param actorBytes largest body of actors, which is held whole
 */
public record BodyLimits(int chunks, int actorBytes) {

  public BodyLimits {
    if (chunks < 1 || actorBytes < 1) {
      throw new IllegalArgumentException("At least one chunk and one byte have to be held");
    }
  }
}
