package chancery.analysis.answer;

import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of queries, as text for links and as conditions. */
public final class Clauses {

  /** A query's part that an address has room for. */
  private static final int LONGEST = 2000;

  private Clauses() {}

  /** A field with a value in the query syntax: {@code hashtag:"news"}. */
  public static String value(String field, String value) {
    return field + ":" + quoted(value);
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** One of them. Empty for none of them, and where they are longer than an address may be. */
  public static String any(Stream<String> clauses) {
    String any = clauses.collect(Collectors.joining(" OR "));
    return any.isEmpty() || any.length() > LONGEST ? "" : "(" + any + ")";
  }

  /** The posts of a selection that meet further conditions. */
  public static Selection narrowed(Selection selection, Query... conditions) {
    List<Query> all = new ArrayList<>(List.of(conditions));
    if (!(selection.query() instanceof Query.All)) {
      all.addFirst(selection.query());
    }
    return new Selection(new Query.And(all), selection.from(), selection.to());
  }

  /** The slice without its range of time. */
  public static OpenSlice everywhen(OpenSlice slice) {
    return slice.with(new Selection(slice.selection().query(), null, null));
  }

  /**
   * Those of them within a range of time.
   *
   * @param from first moment, in milliseconds since 1970
   * @param to moment after the last, likewise
   */
  public static Selection within(Selection selection, long from, long to) {
    return new Selection(selection.query(), from, to);
  }
}
