package chancery.analysis.index;

/** What is counted over posts. */
public enum Measure {
  POSTS,
  /** Distinct authors, exactly. */
  AUTHORS,
  /** Sum of likes, reposts, replies and quotes as last observed. */
  ENGAGEMENT,
  /** Mean, shares and net of the judged posts; ordered by the lower bound of the mean. */
  SENTIMENT
}
