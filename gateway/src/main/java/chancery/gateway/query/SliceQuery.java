package chancery.gateway.query;

import static chancery.gateway.query.Parameters.duration;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.time;
import static chancery.gateway.query.Parameters.whole;

import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** The parameters that select the posts a question is about. */
public final class SliceQuery {

  public static final Parameter<String> Q =
      text(
          "q",
          "Query in Lucene syntax over the fields text, hashtag, author, actor, country, addresses, lang, kind, link,"
              + " domain, mention, platform, sentiment, topic, conversation, cascade and place. Without it every post is selected.");
  public static final Parameter<Instant> FROM =
      time("from", "Earliest creation time, inclusive. RFC 3339, or a date: its midnight in UTC.");
  public static final Parameter<Instant> TO =
      time("to", "Latest creation time, exclusive. RFC 3339, or a date: its midnight in UTC.");
  public static final Parameter<Long> MIN_POSITION =
      whole(
          "minPosition",
          0,
          Long.MAX_VALUE,
          "The answer includes the log at least up to this position, as an import or a deletion returned it; 503 if"
              + " that is not reached in time.");
  public static final Parameter<Duration> MAX_STALENESS =
      duration(
          "maxStaleness",
          "An answer computed up to this long ago will do. Seconds or ISO 8601; without it the answer is current.");

  public static final Query QUERY = Query.of(Q, FROM, TO, MIN_POSITION, MAX_STALENESS);

  private SliceQuery() {}

  /** The slice of the corpus that the arguments select. */
  public static Slice slice(String corpus, Arguments arguments) {
    Slice.Builder slice = Slice.newBuilder().setCorpus(corpus).setQuery(arguments.get(Q, ""));
    arguments.ifGiven(FROM, from -> slice.setFrom(timestamp(from)));
    arguments.ifGiven(TO, to -> slice.setTo(timestamp(to)));
    arguments.ifGiven(MIN_POSITION, slice::setMinPosition);
    arguments.ifGiven(MAX_STALENESS, age -> slice.setMaxStaleness(proto(age)));
    return slice.build();
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  private static com.google.protobuf.Duration proto(Duration length) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(length.getSeconds())
        .setNanos(length.getNano())
        .build();
  }
}
