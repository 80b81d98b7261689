package chancery.graph.interaction;

/** What was taken out of a corpus at one moment. */
public interface Taken {

  /** The last event of the corpus that is included. */
  Selection.AsOf asOf();

  /** Position of the last event that took something away. */
  long lastRemoval();
}
