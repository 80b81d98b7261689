package chancery.analysis.stances;

import chancery.analysis.opinion.Interval;
import chancery.analysis.opinion.StanceTally;
import chancery.analysis.v1.StanceMeasure;
import chancery.analysis.v1.StanceShare;

/** The stance of posts together, as it is answered. */
final class StanceMeasures {

  private StanceMeasures() {}

  static StanceMeasure of(StanceTally tally, int cell) {
    int posts = tally.posts(cell);
    int favour = tally.favour(cell);
    int against = tally.against(cell);
    StanceMeasure.Builder measure =
        StanceMeasure.newBuilder()
            .setPosts(posts)
            .setFavour(favour)
            .setAgainst(against)
            .setNone(posts - favour - against);
    if (posts > 0) {
      measure
          .setFavourShare(share(favour, posts))
          .setAgainstShare(share(against, posts))
          .setNoneShare(share(posts - favour - against, posts))
          .setLeaning(tally.leanings(cell) / 1000.0 / posts);
    }
    if (posts > 1) {
      Interval mean = Interval.mean(tally.leanings(cell), tally.squares(cell), posts);
      measure.setLeaningLow(mean.low()).setLeaningHigh(mean.high());
    }
    return measure.build();
  }

  private static StanceShare share(int part, int all) {
    Interval share = Interval.share(part, all);
    return StanceShare.newBuilder()
        .setValue(share.value())
        .setLow(share.low())
        .setHigh(share.high())
        .build();
  }
}
