package chancery.analysis.index;

/** Orders of found posts; the position in the log decides between equals, later ones first. */
public enum PostOrder {
  NEWEST,
  OLDEST,
  /** Most likes, reposts, replies and quotes first. */
  ENGAGEMENT,
  /** Best match first (BM25). */
  RELEVANCE
}
