package chancery.analysis.profiles;

import chancery.analysis.account.Conduct;
import chancery.analysis.account.Period;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByAddressed;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import java.util.List;

/** The posts of a group's members, counted for comparison. */
final class GroupPosts {

  private static final int BY = Sightings.FURTHER;
  private static final int TO = Sightings.FURTHER + 1;

  private final Selection selection;
  private final Members members;
  private final Sightings sightings;

  private GroupPosts(Selection selection, Members members, Sightings sightings) {
    this.selection = selection;
    this.members = members;
    this.sightings = sightings;
  }

  /**
   * @param own the posts of the members
   */
  static GroupPosts of(OpenSlice slice, Selection own, Members members) {
    return new GroupPosts(
        own,
        members,
        Sightings.of(
            slice,
            own,
            List.of(new ByAccounts(members.accounts()), new ByAddressed(members.addressed()))));
  }

  long total() {
    return sightings.table().total();
  }

  /** The selection's range, else that of the posts, of which there is at least one. */
  Period period() {
    Long from = selection.from();
    Long to = selection.to();
    long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
    if (from == null || to == null) {
      sightings
          .table()
          .forEach(row -> {
            long at = row.number(Sightings.CREATED);
            range[0] = Math.min(range[0], at);
            range[1] = Math.max(range[1], at);
          });
    }
    return Period.of(from, to, range[0], range[1]);
  }

  Conduct conduct() {
    PostTable table = sightings.table();
    Period period = period();
    int[] account = Members.numbers(table, BY);
    int[] member = Members.numbers(table, TO);
    Conduct conduct =
        new Conduct(
            members.all().size(), members.memberOfAccount(), period.blocks(), period.days());
    table.forEach(row -> {
      int block = period.block(row.number(Sightings.CREATED));
      int addressed = row.groups(TO);
      int authors = row.groups(BY);
      for (int i = 0; i < authors; i++) {
        int by = account[row.group(BY, i)];
        conduct.post(by, block, sightings.at(row));
        for (int j = 0; j < addressed; j++) {
          conduct.addresses(members.memberOfAccount()[by], member[row.group(TO, j)], block);
        }
      }
    });
    return conduct;
  }
}
