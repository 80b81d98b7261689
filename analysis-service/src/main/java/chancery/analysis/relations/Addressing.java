package chancery.analysis.relations;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByAddressed;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a slice, read for who addresses whom. Parties are numbered from 0, the same whether
 * they speak or are spoken to.
 */
final class Addressing {

  private static final List<Column> COLUMNS = List.of(Column.CREATED, Column.SENTIMENT);
  private static final int CREATED = 0;
  private static final int SENTIMENT = 1;
  private static final int BY = 0;
  private static final int TO = 1;
  private static final int KIND = 2;
  private static final int MODEL = 3;

  /** What one party says to another in one post. */
  interface Said {

    /**
     * @param post of the slice; several calls for one post follow each other
     */
    void to(int from, int to, Post post);
  }

  /**
   * A post that addresses somebody.
   *
   * @param at its creation, in milliseconds since 1970
   * @param isJudged whether it has a sentiment of its own, which a repost has not
   * @param sentiment a number of the index, where it is judged
   */
  record Post(long at, boolean isJudged, long sentiment, @Nullable String model) {}

  private final PostTable table;
  private final int repost;

  Addressing(OpenSlice slice, List<AccountGroup> parties) {
    table =
        slice
            .view()
            .table(
                slice.selection(),
                COLUMNS,
                List.of(
                    new ByAccounts(parties),
                    new ByAddressed(parties),
                    new ByProperty(Property.KIND),
                    new ByProperty(Property.MODEL)));
    repost = table.find(KIND, "repost");
  }

  /** Posts in the slice. */
  long total() {
    return table.total();
  }

  String value(int party) {
    return table.value(BY, party);
  }

  @Nullable String label(int party) {
    return table.label(BY, party);
  }

  /** Goes through all that is said; returns how many posts address another party. */
  long forEach(Said said) {
    int[] party = new int[table.groupCount(TO)];
    for (int group = 0; group < party.length; group++) {
      party[group] = table.find(BY, table.value(TO, group));
    }
    long[] posts = {0};
    table.forEach(row -> posts[0] += read(row, party, said) ? 1 : 0);
    return posts[0];
  }

  private boolean read(PostTable.Row row, int[] party, Said said) {
    int addressed = row.groups(TO);
    int authors = addressed == 0 ? 0 : row.groups(BY);
    if (authors == 0) {
      return false;
    }
    Post post = post(row);
    boolean any = false;
    for (int i = 0; i < authors; i++) {
      for (int j = 0; j < addressed; j++) {
        int from = row.group(BY, i);
        int to = party[row.group(TO, j)];
        if (from != to) {
          said.to(from, to, post);
          any = true;
        }
      }
    }
    return any;
  }

  private Post post(PostTable.Row row) {
    boolean isRepost = row.groups(KIND) > 0 && row.group(KIND, 0) == repost;
    boolean isJudged = row.has(SENTIMENT) && !isRepost;
    String model =
        isJudged && row.groups(MODEL) > 0 ? table.value(MODEL, row.group(MODEL, 0)) : null;
    return new Post(row.number(CREATED), isJudged, isJudged ? row.number(SENTIMENT) : 0, model);
  }
}
