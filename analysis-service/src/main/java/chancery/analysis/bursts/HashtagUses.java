package chancery.analysis.bursts;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.trend.Use;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The posts with a hashtag, with who is addressed in each as far as these used it too. */
final class HashtagUses {

  private static final int CREATED = 0;
  private static final int POSITION = 1;

  private static final int AUTHOR = 0;
  private static final int ACCOUNT = 1;
  private static final int ADDRESSED = 2;
  private static final int GROUP = 3;

  private final PostTable table;
  private final List<Use> uses;

  private HashtagUses(PostTable table, List<Use> uses) {
    this.table = table;
    this.uses = uses;
  }

  /**
   * @param groups what the tag was carried between
   * @throws ChanceryException INVALID_ARGUMENT if there are more than so many
   */
  static HashtagUses of(OpenSlice slice, Selection tagged, Grouping groups, int most) {
    PostTable table =
        slice
            .view()
            .table(
                tagged,
                List.of(Column.CREATED, Column.POSITION),
                List.of(
                    new ByProperty(Property.AUTHOR),
                    new ByProperty(Property.ACCOUNT),
                    new ByProperty(Property.ADDRESSED),
                    groups));
    if (table.total() > most) {
      throw ChanceryException.invalid(
          "tag",
          "%d posts have it, and at most %d are looked at; take a shorter range with from and to"
              .formatted(table.total(), most));
    }
    List<Use> uses = new ArrayList<>((int) table.total());
    Map<String, Integer> authors = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    table.forEach(row -> uses.add(use(row, seen, authors, table)));
    Map<Integer, Integer> known = new HashMap<>();
    uses.replaceAll(use -> resolved(use, authors, known, table));
    uses.sort(Use.IN_TIME);
    return new HashtagUses(table, uses);
  }

  /** A use whose addressed accounts are still numbers of their names. */
  private static Use use(
      PostTable.Row row, Set<Long> seen, Map<String, Integer> authors, PostTable table) {
    row.groups(AUTHOR);
    int author = row.group(AUTHOR, 0);
    int account = row.groups(ACCOUNT) > 0 ? row.group(ACCOUNT, 0) : -1;
    if (seen.add((long) author << 32 | account & 0xffffffffL)) {
      authors.put(table.value(AUTHOR, author), author);
      if (account >= 0) {
        authors.merge(table.value(ACCOUNT, account), author, Math::min);
      }
    }
    List<Integer> addressed = new ArrayList<>();
    int count = row.groups(ADDRESSED);
    for (int i = 0; i < count; i++) {
      addressed.add(row.group(ADDRESSED, i));
    }
    int group = row.groups(GROUP) > 0 ? row.group(GROUP, 0) : -1;
    return new Use(row.number(CREATED), row.number(POSITION), author, group, addressed);
  }

  /** The use with the addressed accounts as authors; those that never used the tag are left out. */
  private static Use resolved(
      Use use, Map<String, Integer> authors, Map<Integer, Integer> known, PostTable table) {
    List<Integer> addressed = new ArrayList<>();
    for (int name : use.addressed()) {
      int author =
          known.computeIfAbsent(
              name, unseen -> authors.getOrDefault(table.value(ADDRESSED, unseen), -1));
      if (author >= 0 && !addressed.contains(author)) {
        addressed.add(author);
      }
    }
    return new Use(use.at(), use.position(), use.author(), use.group(), addressed);
  }

  /** All of them, in time. */
  List<Use> inTime() {
    return uses;
  }

  /** The id of an author. */
  String author(int author) {
    return table.value(AUTHOR, author);
  }

  @Nullable String handle(int author) {
    return table.label(AUTHOR, author);
  }

  String group(int group) {
    return table.value(GROUP, group);
  }
}
