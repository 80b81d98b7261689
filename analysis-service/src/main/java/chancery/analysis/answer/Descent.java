package chancery.analysis.answer;

import chancery.analysis.index.Column;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of posts: those that repost, quote or answer them, directly or over others. Found level
 * by level, at a cost that grows with what is found rather than with the corpus.
 */
public final class Descent {

  /** Finds the posts that come directly after those of some keys. */
  private interface Step {
    Query after(Set<Long> keys);
  }

  private Descent() {}

  /** The posts of these keys with all that repost, quote or answer them. */
  static Query ofAllKinds(Set<Long> keys, PostView view) {
    Step step =
        found -> new Query.Or(List.of(new Query.PassesOn(found), new Query.Answers(found)));
    return new Query.Keyed(descend(keys, view, step));
  }

  /**
   * A slice with the reposts of its posts, in its range of time.
   *
   * @param slice its query selects the posts that are reposted
   */
  public static OpenSlice withReposts(OpenSlice slice) {
    Set<Long> keys = new HashSet<>();
    Selection selection = slice.selection();
    ids(slice.view(), selection).forEach(row -> keys.add(row.number(0)));
    Query repost = new Query.Value(Field.KIND, "repost");
    Step step = found -> new Query.And(List.of(new Query.PassesOn(found), repost));
    Query all =
        new Query.Or(
            List.of(selection.query(), new Query.Keyed(descend(keys, slice.view(), step))));
    return slice.with(new Selection(all, selection.from(), selection.to()));
  }

  /** The posts of these ids in place of what the query of a slice selects. */
  public static OpenSlice ofPosts(OpenSlice slice, List<String> ids) {
    Selection selection = slice.selection();
    return slice.with(
        new Selection(new Query.Ids(Set.copyOf(ids)), selection.from(), selection.to()));
  }

  private static Set<Long> descend(Set<Long> start, PostView view, Step step) {
    Set<Long> found = new HashSet<>(start);
    Set<Long> level = found;
    while (!level.isEmpty()) {
      Set<Long> next = new HashSet<>();
      Query query = step.after(level);
      ids(view, new Selection(query, null, null))
          .forEach(row -> {
            if (!found.contains(row.number(0))) {
              next.add(row.number(0));
            }
          });
      found.addAll(next);
      level = next;
    }
    return found;
  }

  private static PostTable ids(PostView view, Selection selection) {
    return view.table(selection, List.of(Column.ID), List.of());
  }
}
