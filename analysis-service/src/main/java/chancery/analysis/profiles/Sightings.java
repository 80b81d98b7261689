package chancery.analysis.profiles;

import chancery.analysis.account.Sighting;
import chancery.analysis.account.Sighting.Form;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what of posts counts for their authors. */
final class Sightings {

  /** The first columns of the table. */
  static final int CREATED = 0;

  static final int POSITION = 1;
  private static final int ENGAGEMENT = 2;
  private static final int REPOSTS = 3;
  private static final int FOLLOWERS = 4;

  /** Columns of what makes up interactions. */
  private static final int[] OBSERVED = {REPOSTS, 5, 6, 7};

  private static final int KIND = 0;

  /** The place of the first grouping asked for beside the kind. */
  static final int FURTHER = 1;

  private final PostTable table;
  private final Form[] forms;

  private Sightings(PostTable table, Form[] forms) {
    this.table = table;
    this.forms = forms;
  }

  /**
   * @param further groupings, numbered from {@link #FURTHER}
   */
  static Sightings of(OpenSlice slice, Selection selection, List<Grouping> further) {
    List<Grouping> groupings = new ArrayList<>();
    groupings.add(new ByProperty(Property.KIND));
    groupings.addAll(further);
    PostTable table =
        slice
            .view()
            .table(
                selection,
                List.of(
                    Column.CREATED,
                    Column.POSITION,
                    Column.ENGAGEMENT,
                    Column.REPOSTS,
                    Column.FOLLOWERS,
                    Column.LIKES,
                    Column.REPLIES,
                    Column.QUOTES),
                groupings);
    Form[] forms = new Form[table.groupCount(KIND)];
    for (int kind = 0; kind < forms.length; kind++) {
      forms[kind] = Form.valueOf(table.value(KIND, kind).toUpperCase(Locale.ROOT));
    }
    return new Sightings(table, forms);
  }

  PostTable table() {
    return table;
  }

  Sighting at(PostTable.Row row) {
    row.groups(KIND);
    return new Sighting(
        forms[row.group(KIND, 0)],
        observed(row) ? row.number(ENGAGEMENT) : Sighting.UNKNOWN,
        row.has(REPOSTS) ? row.number(REPOSTS) : Sighting.UNKNOWN,
        row.has(FOLLOWERS) ? row.number(FOLLOWERS) : Sighting.UNKNOWN);
  }

  private static boolean observed(PostTable.Row row) {
    for (int column : OBSERVED) {
      if (row.has(column)) {
        return true;
      }
    }
    return false;
  }
}
