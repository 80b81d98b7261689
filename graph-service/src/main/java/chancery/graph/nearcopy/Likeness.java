package chancery.graph.nearcopy;

/** How like one text others are: exact and near copies of a text that is given. Thread-safe. */
public final class Likeness {

  private final String normal;
  private final long[] shingles;

  public Likeness(String text) {
    this.normal = NormalText.of(text);
    this.shingles = Shingles.of(normal);
  }

  /** The text without what copies differ in. */
  public String normal() {
    return normal;
  }

  /** In characters, without what copies differ in. */
  public int length() {
    return normal.codePointCount(0, normal.length());
  }

  /**
   * Jaccard's similarity of the two texts' {@link Shingles}; 1 for an exact copy only, which is the
   * same after {@link NormalText}.
   */
  public double of(String other) {
    String otherNormal = NormalText.of(other);
    if (otherNormal.equals(normal)) {
      return 1;
    }
    double similarity = Shingles.similarity(shingles, Shingles.of(otherNormal));
    return Math.min(similarity, Math.nextDown(1.0));
  }
}
