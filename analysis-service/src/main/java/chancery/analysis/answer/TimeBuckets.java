package chancery.analysis.answer;

import chancery.analysis.index.Buckets;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.v1.Bucket;
import chancery.kit.error.ChanceryException;
import org.jspecify.annotations.Nullable;

/** Buckets of time as requests ask for them and responses name them, and as the index has them. */
public final class TimeBuckets {

  /** Buckets that a range has at most where the request leaves their length open. */
  private static final int COMFORTABLE = 150;

  private TimeBuckets() {}

  /**
   * The buckets of a range.
   *
   * @param asked null to choose a comfortable length
   * @param first moment of the range, in milliseconds since 1970
   * @param last moment of the range, likewise
   * @throws ChanceryException INVALID_ARGUMENT if there would be more than {@code most}
   */
  public static Buckets over(@Nullable Unit asked, long first, long last, int most) {
    Unit unit = asked == null ? comfortable(last - first) : asked;
    try {
      return Buckets.over(unit, first, last, most);
    } catch (IllegalArgumentException tooMany) {
      throw ChanceryException.invalid("bucket", String.valueOf(tooMany.getMessage()));
    }
  }

  private static Unit comfortable(long range) {
    for (Unit unit : Unit.values()) {
      if (range / unit.usualLength() < COMFORTABLE) {
        return unit;
      }
    }
    return Unit.YEAR;
  }

  /**
   * The length that a request asks for; null where it leaves it open.
   *
   * @throws ChanceryException INVALID_ARGUMENT for one that is not known
   */
  public static @Nullable Unit unit(Bucket bucket) {
    return switch (bucket) {
      case BUCKET_UNSPECIFIED -> null;
      case BUCKET_MINUTE -> Unit.MINUTE;
      case BUCKET_HOUR -> Unit.HOUR;
      case BUCKET_DAY -> Unit.DAY;
      case BUCKET_WEEK -> Unit.WEEK;
      case BUCKET_MONTH -> Unit.MONTH;
      case BUCKET_YEAR -> Unit.YEAR;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "bucket", "must be one of minute, hour, day, week, month, year");
    };
  }

  /** The length of buckets, for a response. */
  public static Bucket bucket(Unit unit) {
    return switch (unit) {
      case MINUTE -> Bucket.BUCKET_MINUTE;
      case HOUR -> Bucket.BUCKET_HOUR;
      case DAY -> Bucket.BUCKET_DAY;
      case WEEK -> Bucket.BUCKET_WEEK;
      case MONTH -> Bucket.BUCKET_MONTH;
      case YEAR -> Bucket.BUCKET_YEAR;
    };
  }
}
