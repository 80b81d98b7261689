package chancery.analysis.posts;

import chancery.analysis.answer.AuthorClasses;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import chancery.analysis.language.LanguageTags;
import java.util.Arrays;
import java.util.List;

/**
 * The language that most of an author's posts are in, those left out whose language is not known.
 */
final class AuthorLanguages {

  private static final int AUTHOR = 0;
  private static final int LANG = 1;

  private final PostTable table;
  private final int languages;

  /** Author and language of each post in one number, sorted. */
  private final long[] posts;

  AuthorLanguages(OpenSlice slice) {
    table =
        slice
            .view()
            .table(
                slice.selection(),
                List.of(),
                List.of(new ByProperty(Property.AUTHOR), new ByProperty(Property.LANG)));
    languages = table.groupCount(LANG);
    posts = posts();
  }

  private long[] posts() {
    long[] keys = new long[Math.toIntExact(table.total())];
    int undetermined = table.find(LANG, LanguageTags.UNDETERMINED);
    int[] size = {0};
    table.forEach(row -> {
      if (row.groups(AUTHOR) > 0 && row.groups(LANG) > 0 && row.group(LANG, 0) != undetermined) {
        keys[size[0]++] = (long) row.group(AUTHOR, 0) * languages + row.group(LANG, 0);
      }
    });
    long[] posts = Arrays.copyOf(keys, size[0]);
    Arrays.sort(posts);
    return posts;
  }

  void putAll(AuthorClasses classes) throws InterruptedException {
    for (int start = 0; start < posts.length; ) {
      int author = author(start);
      int end = start;
      int best = -1;
      int most = 0;
      while (end < posts.length && author(end) == author) {
        int run = end;
        end = endOfRun(run);
        int language = (int) (posts[run] % languages);
        if (end - run > most || (end - run == most && isEarlier(language, best))) {
          most = end - run;
          best = language;
        }
      }
      classes.put(table.value(AUTHOR, author), table.value(LANG, best));
      start = end;
    }
  }

  private int author(int place) {
    return (int) (posts[place] / languages);
  }

  private int endOfRun(int start) {
    int end = start + 1;
    while (end < posts.length && posts[end] == posts[start]) {
      end++;
    }
    return end;
  }

  private boolean isEarlier(int language, int other) {
    return table.value(LANG, language).compareTo(table.value(LANG, other)) < 0;
  }
}
