package chancery.analysis.bursts;

import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.trend.BurstModel;
import chancery.analysis.trend.BurstRules;
import chancery.analysis.v1.BurstDimension;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;

/** What requests for bursts have in common. */
final class BurstParameters {

  private BurstParameters() {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT for a model that cannot be
   */
  static BurstModel model(boolean hasS, double s, boolean hasGamma, double gamma) {
    double usedS = hasS ? s : BurstModel.USUAL.s();
    double usedGamma = hasGamma ? gamma : BurstModel.USUAL.gamma();
    if (!(usedS > 1) || !Double.isFinite(usedS)) {
      throw ChanceryException.invalid("s", "must be a number above 1");
    }
    if (!(usedGamma >= 0) || !Double.isFinite(usedGamma)) {
      throw ChanceryException.invalid("gamma", "must be a number of at least 0");
    }
    return new BurstModel(usedS, usedGamma);
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT if either is below 1
   */
  static BurstRules rules(int minPosts, int warmUp) {
    if (minPosts < 1) {
      throw ChanceryException.invalid("minPosts", "must be at least 1");
    }
    if (warmUp < 1) {
      throw ChanceryException.invalid("warmUp", "must be at least 1");
    }
    return new BurstRules(minPosts, warmUp);
  }

  static ByProperty grouping(BurstDimension dimension) {
    return new ByProperty(
        switch (dimension) {
          case BURST_DIMENSION_UNSPECIFIED, BURST_DIMENSION_HASHTAG -> Property.HASHTAG;
          case BURST_DIMENSION_WORD -> Property.WORD;
          case BURST_DIMENSION_DOMAIN -> Property.DOMAIN;
          case BURST_DIMENSION_AUTHOR -> Property.AUTHOR;
          case UNRECOGNIZED ->
              throw ChanceryException.invalid(
                  "dimension", "must be one of hashtag, word, domain, author");
        });
  }

  /** The dimension with its default filled in. */
  static BurstDimension dimension(BurstDimension dimension) {
    return dimension == BurstDimension.BURST_DIMENSION_UNSPECIFIED
        ? BurstDimension.BURST_DIMENSION_HASHTAG
        : dimension;
  }

  /** Path and query of the posts of a slice that have a value, in a range of time. */
  static String link(OpenSlice slice, BurstDimension dimension, String value, long from, long to) {
    Slice asked = slice.asked();
    long begin = slice.selection().from() == null ? from : Math.max(from, from(slice));
    long end = slice.selection().to() == null ? to : Math.min(to, to(slice));
    Slice within =
        asked.toBuilder()
            .setFrom(Timestamps.fromMillis(begin))
            .setTo(Timestamps.fromMillis(end))
            .build();
    String field =
        switch (dimension) {
          case BURST_DIMENSION_WORD -> "text";
          case BURST_DIMENSION_DOMAIN -> "domain";
          case BURST_DIMENSION_AUTHOR -> "author";
          case BURST_DIMENSION_UNSPECIFIED, BURST_DIMENSION_HASHTAG, UNRECOGNIZED -> "hashtag";
        };
    return Evidences.link(within, Clauses.value(field, value));
  }

  private static long from(OpenSlice slice) {
    Long from = slice.selection().from();
    return from == null ? Long.MIN_VALUE : from;
  }

  private static long to(OpenSlice slice) {
    Long to = slice.selection().to();
    return to == null ? Long.MAX_VALUE : to;
  }
}
