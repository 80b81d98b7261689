package chancery.analysis.index;

import chancery.analysis.index.Grouping.AccountGroup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Groups by sets of accounts: a post belongs to every set that one of its accounts is in, be it the
 * author's or those that it addresses.
 */
final class AccountGroups implements Groups {

  private static final int[] NONE = {};

  private final List<AccountGroup> groups;
  private final String idField;
  private final String handleField;

  private AccountGroups(List<AccountGroup> groups, String idField, String handleField) {
    this.idField = idField;
    this.handleField = handleField;
    this.groups = groups.stream().sorted(Comparator.comparing(AccountGroup::value)).toList();
  }

  static AccountGroups ofAuthors(List<AccountGroup> groups) {
    return new AccountGroups(groups, Schema.AUTHOR, Schema.ACCOUNT);
  }

  static AccountGroups ofAddressed(List<AccountGroup> groups) {
    return new AccountGroups(groups, Schema.ADDRESSED, Schema.ADDRESSED);
  }

  @Override
  public int count() {
    return groups.size();
  }

  @Override
  public boolean exclusive() {
    return false;
  }

  @Override
  public String value(int group) {
    return groups.get(group).value();
  }

  @Nullable String label(int group) {
    return groups.get(group).label();
  }

  @Override
  public InLeaf in(LeafReaderContext leaf) throws IOException {
    SortedSetDocValues authors = DocValues.getSortedSet(leaf.reader(), idField);
    SortedSetDocValues accounts = DocValues.getSortedSet(leaf.reader(), handleField);
    int[][] byAuthor = new int[(int) authors.getValueCount()][];
    int[][] byAccount = new int[(int) accounts.getValueCount()][];
    for (int group = 0; group < groups.size(); group++) {
      note(group, groups.get(group).ids(), authors, byAuthor);
      note(group, groups.get(group).handles(), accounts, byAccount);
    }
    return new Members(authors, byAuthor, accounts, byAccount);
  }

  private static void note(
      int group, Set<String> names, SortedSetDocValues values, int[][] groupsByOrdinal)
      throws IOException {
    for (String name : names) {
      int ordinal = (int) values.lookupTerm(new BytesRef(name));
      if (ordinal >= 0) {
        groupsByOrdinal[ordinal] = with(groupsByOrdinal[ordinal], group);
      }
    }
  }

  private static int[] with(int @Nullable [] groups, int group) {
    int[] more = groups == null ? new int[1] : Arrays.copyOf(groups, groups.length + 1);
    more[more.length - 1] = group;
    return more;
  }

  private static final class Members implements InLeaf {
    private final SortedSetDocValues authors;
    private final int[][] byAuthor;
    private final SortedSetDocValues accounts;
    private final int[][] byAccount;
    private int[] found = NONE;

    Members(
        SortedSetDocValues authors,
        int[][] byAuthor,
        SortedSetDocValues accounts,
        int[][] byAccount) {
      this.authors = authors;
      this.byAuthor = byAuthor;
      this.accounts = accounts;
      this.byAccount = byAccount;
    }

    @Override
    public int load(int doc) throws IOException {
      int[] first = groups(authors, byAuthor, doc);
      int[] second = groups(accounts, byAccount, doc);
      found = joined(first, second);
      return found.length;
    }

    private static int[] joined(int[] first, int[] second) {
      if (first.length == 0 || second.length == 0) {
        return first.length == 0 ? second : first;
      }
      int[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return Arrays.stream(both).distinct().toArray();
    }

    @Override
    public int group(int index) {
      return found[index];
    }

    private static int[] groups(SortedSetDocValues values, int[][] byOrdinal, int doc)
        throws IOException {
      if (!values.advanceExact(doc)) {
        return NONE;
      }
      int count = values.docValueCount();
      int[] all = NONE;
      for (int i = 0; i < count; i++) {
        int[] groups = byOrdinal[(int) values.nextOrd()];
        all = groups == null ? all : joined(all, groups);
      }
      return all;
    }
  }
}
