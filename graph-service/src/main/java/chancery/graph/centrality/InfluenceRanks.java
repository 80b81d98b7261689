package chancery.graph.centrality;

/**
 * Three ways to be influential (Cha, Haddadi, Benevenuto and Gummadi 2010, "Measuring user
 * influence in Twitter: the million follower fallacy"), each its own ranking, since being followed,
 * being passed on and being talked about go together less than is thought: how far is told by
 * Spearman's rank correlations. Rank 1 is the most influential; equal accounts share the mean of
 * their places.
 *
 * @param indegree rank of each account by its audience: followers, or where these are not known the
 *     accounts that act upon it
 * @param reposts rank by how often its posts are passed on
 * @param mentions rank by how often it is named
 */
public record InfluenceRanks(double[] indegree, double[] reposts, double[] mentions) {

  /**
   * Ranks the same accounts by three counts.
   *
   * @param indegree of each account
   * @param reposts of each account
   * @param mentions of each account
   */
  public static InfluenceRanks of(double[] indegree, double[] reposts, double[] mentions) {
    if (indegree.length != reposts.length || indegree.length != mentions.length) {
      throw new IllegalArgumentException(
          "influence: the counts must be of the same accounts, not of %d, %d and %d"
              .formatted(indegree.length, reposts.length, mentions.length));
    }
    return new InfluenceRanks(
        RankCorrelation.ranks(indegree),
        RankCorrelation.ranks(reposts),
        RankCorrelation.ranks(mentions));
  }

  /** From -1 to 1; NaN where all accounts are equal in one of the two. */
  public double indegreeWithReposts() {
    return RankCorrelation.spearman(indegree, reposts);
  }

  /** As {@link #indegreeWithReposts}. */
  public double indegreeWithMentions() {
    return RankCorrelation.spearman(indegree, mentions);
  }

  /** As {@link #indegreeWithReposts}. */
  public double repostsWithMentions() {
    return RankCorrelation.spearman(reposts, mentions);
  }
}
