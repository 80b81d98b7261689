package chancery.graph.nearcopy;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that lead from one text to another.
 *
 * @param text the words, with what stands between them as single blanks
 */
public record TextChange(Kind kind, String text) {

  /** Where the words are. */
  public enum Kind {
    /** In both texts. */
    KEPT,
    /** In the second only. */
    ADDED,
    /** In the first only. */
    REMOVED
  }

  /** Of the table of the middles of two texts; larger ones are changed as a whole. */
  private static final int MOST_CELLS = 1 << 20;

  /**
   * The fewest words removed and added (the longest common subsequence; Wagner and Fischer 1974),
   * in the order of the texts, the removed before the added; in scripts without spaces, characters.
   * Time and memory grow with the product of the lengths between the common beginning and the
   * common end, and are bounded.
   */
  public static List<TextChange> between(String from, String to) {
    List<String> first = words(from);
    List<String> second = words(to);
    int head = 0;
    while (head < Math.min(first.size(), second.size()) && isSame(first, head, second, head)) {
      head++;
    }
    int firstEnd = first.size();
    int secondEnd = second.size();
    while (Math.min(firstEnd, secondEnd) > head
        && isSame(first, firstEnd - 1, second, secondEnd - 1)) {
      firstEnd--;
      secondEnd--;
    }
    Runs runs = new Runs();
    runs.addAll(Kind.KEPT, second.subList(0, head));
    middle(first.subList(head, firstEnd), second.subList(head, secondEnd), runs);
    runs.addAll(Kind.KEPT, second.subList(secondEnd, second.size()));
    return runs.finished();
  }

  private static void middle(List<String> first, List<String> second, Runs runs) {
    if ((long) first.size() * second.size() > MOST_CELLS) {
      runs.addAll(Kind.REMOVED, first);
      runs.addAll(Kind.ADDED, second);
      return;
    }
    int[][] common = common(first, second);
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      if (i < first.size() && j < second.size() && isSame(first, i, second, j)) {
        runs.add(Kind.KEPT, second.get(j++));
        i++;
      } else if (j == second.size() || i < first.size() && common[i + 1][j] >= common[i][j + 1]) {
        runs.add(Kind.REMOVED, first.get(i++));
      } else {
        runs.add(Kind.ADDED, second.get(j++));
      }
    }
  }

  /** The words that the rests of the texts have in common, from each place on. */
  private static int[][] common(List<String> first, List<String> second) {
    int[][] common = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        common[i][j] =
            isSame(first, i, second, j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean isSame(List<String> first, int i, List<String> second, int j) {
    return first.get(i).strip().equals(second.get(j).strip());
  }

  /** Each with the blank that follows it, if one does. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (word.isEmpty()) {
        continue;
      }
      if (Unspaced.isIn(word)) {
        word.codePoints().forEach(character -> words.add(Character.toString(character)));
        words.add(words.removeLast() + ' ');
      } else {
        words.add(word + ' ');
      }
    }
    return words;
  }

  /** Words of one kind that follow each other are one change. */
  private static final class Runs {

    private final List<TextChange> changes = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Kind kind = Kind.KEPT;

    void addAll(Kind of, List<String> words) {
      words.forEach(word -> add(of, word));
    }

    void add(Kind of, String word) {
      if (of != kind) {
        end();
        kind = of;
      }
      run.append(word);
    }

    private void end() {
      if (!run.isEmpty()) {
        changes.add(new TextChange(kind, run.toString().strip()));
        run.setLength(0);
      }
    }

    List<TextChange> finished() {
      end();
      return List.copyOf(changes);
    }
  }
}
