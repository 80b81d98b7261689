package chancery.analysis.topics;

import chancery.analysis.content.Proportion;
import chancery.analysis.index.PostTable;
import chancery.analysis.v1.CategoryShare;
import chancery.analysis.v1.CodedPosts;
import java.util.List;

/** Counts posts by category, in any number of cells. */
final class CategoryTally {

  private final List<String> categories;
  private final long[] posts;
  private final long[] coded;
  private final long[] counts;

  CategoryTally(List<String> categories, int cells) {
    this.categories = categories;
    posts = new long[cells];
    coded = new long[cells];
    counts = new long[cells * categories.size()];
  }

  /**
   * @param grouping of the row that gives its categories
   */
  void count(int cell, PostTable.Row row, int grouping) {
    int found = row.groups(grouping);
    posts[cell]++;
    coded[cell] += found > 0 ? 1 : 0;
    for (int i = 0; i < found; i++) {
      counts[cell * categories.size() + row.group(grouping, i)]++;
    }
  }

  long posts(int cell) {
    return posts[cell];
  }

  long count(int cell, int category) {
    return counts[cell * categories.size() + category];
  }

  CodedPosts of(int cell) {
    CodedPosts.Builder all = CodedPosts.newBuilder().setPosts(posts[cell]).setCoded(coded[cell]);
    for (int category = 0; category < categories.size(); category++) {
      long count = count(cell, category);
      CategoryShare.Builder share =
          all.addCategoriesBuilder().setCategory(categories.get(category)).setPosts(count);
      if (posts[cell] > 0) {
        Proportion proportion = Proportion.of(count, posts[cell]);
        share.setShare(proportion.share()).setLow(proportion.low()).setHigh(proportion.high());
      }
    }
    return all.build();
  }
}
