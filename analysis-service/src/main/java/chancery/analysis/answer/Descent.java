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
    Step step = found -> new Query.Or(List.of(new Query.PassesOn(found), new Query.Answers(found)));
    return new Query.Keyed(descend(keys, view, step));
  }

  /**
   * A slice with what passes its posts on, in its range of time.
   *
   * @param ids of the posts that are passed on; none for those that the slice's query selects
   * @param kinds of posts that count as passing on: {@code repost}, {@code quote}; none for the
   *     posts alone
   */
  public static OpenSlice passedOn(OpenSlice slice, List<String> ids, List<String> kinds) {
    Selection asked = slice.selection();
    Query posts = ids.isEmpty() ? asked.query() : new Query.Ids(Set.copyOf(ids));
    Selection start = new Selection(posts, asked.from(), asked.to());
    if (kinds.isEmpty()) {
      return slice.with(start);
    }
    Set<Long> keys = new HashSet<>();
    ids.forEach(id -> keys.add(Column.key(id)));
    if (ids.isEmpty()) {
      ids(slice.view(), start).forEach(row -> keys.add(row.number(0)));
    }
    Query all =
        new Query.Or(List.of(posts, new Query.Keyed(descend(keys, slice.view(), passing(kinds)))));
    return slice.with(new Selection(all, asked.from(), asked.to()));
  }

  private static Step passing(List<String> kinds) {
    List<Query> values =
        kinds.stream().<Query>map(kind -> new Query.Value(Field.KIND, kind)).toList();
    return found -> new Query.And(List.of(new Query.PassesOn(found), new Query.Or(values)));
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
