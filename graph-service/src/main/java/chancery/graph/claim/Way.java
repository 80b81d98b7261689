package chancery.graph.claim;

/** In which way a post shows a claim. */
public enum Way {
  /** It is the post that was asked about. */
  POST,
  LINK,
  HASHTAG,
  /** The same text, but for what copies differ in without saying anything else. */
  COPY,
  NEAR_COPY,
  REPOST,
  QUOTE
}
