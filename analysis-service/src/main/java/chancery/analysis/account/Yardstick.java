package chancery.analysis.account;

/** By what the members of a group are compared. */
public enum Yardstick {
  /** Mean followers, as seen with the posts; of several accounts their sum. */
  REACH,
  /** Posts a day of the period. */
  ACTIVITY,
  /** Originals and documents among all posts. */
  ORIGINALITY,
  /** Replies for each original. */
  RESPONSIVENESS,
  /** Reposts of each original, of those whose reposts are known. */
  RESONANCE,
  /**
   * I / (P · mean followers): interactions for each post and follower, over the posts that are no
   * reposts and whose interactions and followers are known.
   */
  INTERACTION_RATE,
  /** Other members whom it addressed and who addressed it. */
  MUTUAL_CONNECTIONS,
  /** Share of the other members who addressed it: in-degree centrality. */
  CENTRALITY
}
