package chancery.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SeriesTableTest {

  @Test
  void seriesAreInTheOrderOfTheirBatchesWhateverThatOfThePosts() {
    int[][] posts = {{0, 7}, {1, 2}, {0, 3}, {2, 1}, {0, 7}, {2, 1}, {0, 60_000}, {2, 1}};
    SeriesTable table = table(new int[] {4, 1, 3}, 60_001, 3, posts);

    assertThat(table.reader().of(0)).satisfies(is(new int[] {3, 7, 60_000}, new int[] {1, 2, 1}));
    assertThat(table.reader().of(2)).satisfies(is(new int[] {1}, new int[] {3}));
    assertThat(table.enough(1)).isFalse();
  }

  @Test
  void fewerPostsThanThereIsRoomForLeaveNoTrace() {
    SeriesTable table =
        table(new int[] {9, 5, 9}, 10, 2, new int[][] {{0, 4}, {2, 0}, {0, 8}, {2, 0}, {2, 1}});

    assertThat(table.reader().of(0)).satisfies(is(new int[] {4, 8}, new int[] {1, 1}));
    assertThat(table.posts(0)).isEqualTo(2);
    assertThat(table.enough(1)).isFalse();
    assertThat(table.reader().of(2)).satisfies(is(new int[] {0, 1}, new int[] {2, 1}));
  }

  @Test
  void aValueOfManyPostsHasTheSeriesThatOneOfFewHas() {
    int[][] posts = {{0, 1}, {1, 1}, {0, 0}, {1, 0}, {0, 1}, {1, 1}, {0, 1}, {1, 1}};
    SeriesTable table = table(new int[] {900, 4, 900}, 3, 4, posts);

    assertThat(table.posts(0)).isEqualTo(4);
    assertThat(table.reader().of(0)).satisfies(is(new int[] {0, 1}, new int[] {1, 3}));
    assertThat(table.reader().of(1)).satisfies(is(new int[] {0, 1}, new int[] {1, 3}));
    assertThat(table.enough(2)).isFalse();
  }

  @Test
  void onePartMayFillAllTheRoom() {
    SeriesTable table = new SeriesTable(new int[] {2, 2}, 3, 1);
    table.fromEnd().add(0, 1);
    table.fromEnd().add(0, 2);
    table.fromBegin().add(1, 0);
    table.fromBegin().add(1, 0);

    assertThat(table.posts(0)).isEqualTo(2);
    assertThat(table.reader().of(0)).satisfies(is(new int[] {1, 2}, new int[] {1, 1}));
    assertThat(table.reader().of(1)).satisfies(is(new int[] {0}, new int[] {2}));
  }

  @Test
  void aSeriesIsTheSameAsOftenAsItIsAskedFor() {
    SeriesTable.Reader reader =
        table(new int[] {3}, 10, 1, new int[][] {{0, 9}, {0, 2}, {0, 9}}).reader();
    assertThat(reader.of(0)).satisfies(is(new int[] {2, 9}, new int[] {1, 2}));
    assertThat(reader.of(0)).satisfies(is(new int[] {2, 9}, new int[] {1, 2}));
  }

  /** A table whose posts, each a value and a batch, came in two parts. */
  private static SeriesTable table(int[] most, int batches, int minPosts, int[][] posts) {
    SeriesTable table = new SeriesTable(most, batches, minPosts);
    for (int post = 0; post < posts.length; post++) {
      SeriesTable.Part part = post % 2 == 0 ? table.fromBegin() : table.fromEnd();
      part.add(posts[post][0], posts[post][1]);
    }
    return table;
  }

  private static Consumer<Series> is(int[] batches, int[] posts) {
    return series -> {
      assertThat(series.batches()).containsExactly(batches);
      assertThat(series.posts()).containsExactly(posts);
    };
  }
}
