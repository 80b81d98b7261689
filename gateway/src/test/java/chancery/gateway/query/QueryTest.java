package chancery.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Measure;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

  private static final Parameter<Bucket> BUCKET =
      Parameters.choice("bucket", Parameters.values(Bucket.class), "An interval.");
  private static final Parameter<List<Measure>> MEASURE =
      Parameters.choices("measure", Parameters.values(Measure.class), "Measures.");
  private static final Parameter<Long> LIMIT = Parameters.whole("limit", 1, 1000, "Values.");
  private static final Parameter<Double> RESOLUTION = Parameters.positive("resolution", "Fine.");
  private static final Query QUERY = Query.of(BUCKET, MEASURE, LIMIT, RESOLUTION);

  private static Arguments bind(String name, String... values) {
    return QUERY.bind(Map.of(name, List.of(values)));
  }

  private static void assertRefused(String name, String text, String message) {
    assertThatExceptionOfType(ChanceryException.class)
        .isThrownBy(() -> bind(name, text))
        .satisfies(refused -> {
          assertThat(refused.violations())
              .singleElement()
              .satisfies(violation -> assertThat(violation.field()).isEqualTo(name));
          assertThat(refused).hasMessageContaining(message);
        });
  }

  @Test
  void anUnknownParameterIsNamedWithTheKnownOnes() {
    assertRefused("buket", "day", "buket: not a parameter; known are bucket, measure, limit");
  }

  @Test
  void aWrongChoiceListsTheRightOnes() {
    assertRefused("bucket", "fortnight", "'fortnight' is none of minute, hour, day, week, month");
    assertRefused("bucket", "unspecified", "none of");
    assertRefused("measure", "posts,,authors", "'' is none of posts, authors, engagement");
  }

  @Test
  void choicesTakeAnyLetterCase() {
    assertThat(bind("bucket", "DAY").get(BUCKET, Bucket.BUCKET_UNSPECIFIED))
        .isEqualTo(Bucket.BUCKET_DAY);
    assertThat(bind("measure", "authors, posts").get(MEASURE, List.of()))
        .containsExactly(Measure.MEASURE_AUTHORS, Measure.MEASURE_POSTS);
  }

  @Test
  void numbersKeepTheirBounds() {
    assertThat(bind("limit", "1000").get(LIMIT, 0L)).isEqualTo(1000);
    assertRefused("limit", "1001", "1001 is not between 1 and 1000");
    assertRefused("limit", "0", "0 is not between");
    assertRefused("limit", "1e3", "not a whole number");
    assertRefused("resolution", "0", "not a number above 0");
    assertRefused("resolution", "NaN", "not a number above 0");
    assertRefused("resolution", "Infinity", "not a number above 0");
  }

  @Test
  void aParameterIsGivenOnce() {
    assertThatExceptionOfType(ChanceryException.class)
        .isThrownBy(() -> bind("limit", "1", "2"))
        .withMessage("limit: given 2 times");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatExceptionOfType(ChanceryException.class)
        .isThrownBy(() -> QUERY.bind(Map.of("limit", List.of("x"), "bucket", List.of("y"))))
        .satisfies(refused -> assertThat(refused.violations()).hasSize(2));
  }

  @Test
  void aSliceTakesItsParametersAndNoOthers() {
    Arguments arguments =
        SliceQuery.QUERY.bind(
            Map.of(
                "q", List.of("news"),
                "from", List.of("2017-08-01"),
                "minPosition", List.of("42"),
                "maxStaleness", List.of("PT1M")));

    Slice slice = SliceQuery.slice("ira", arguments);

    assertThat(slice.getCorpus()).isEqualTo("ira");
    assertThat(slice.getQuery()).isEqualTo("news");
    assertThat(slice.getFrom().getSeconds()).isEqualTo(1_501_545_600);
    assertThat(slice.hasTo()).isFalse();
    assertThat(slice.getMinPosition()).isEqualTo(42);
    assertThat(slice.getMaxStaleness().getSeconds()).isEqualTo(60);
  }
}
