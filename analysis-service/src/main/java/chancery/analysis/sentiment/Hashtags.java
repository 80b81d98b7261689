package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import java.util.Arrays;

/**
 * Splits hashtags into words: at underscores, between letters and digits, where a capital follows a
 * small letter, and, where none of these helps, into the words that are likeliest together by their
 * frequencies (Viterbi). Not thread-safe.
 */
final class Hashtags {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;
  private static final int LONGEST_WORD = 18;

  private final WordFrequencies frequencies;
  private final double[] costs = new double[LONGEST + 1];
  private final int[] lengths = new int[LONGEST + 1];
  private final int[] ends = new int[LONGEST + 1];

  Hashtags(WordFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Adds the words of the hashtag that stands, without its sign, between begin and end. */
  void split(char[] text, int begin, int end, Tokens tokens) {
    int start = begin;
    for (int i = begin; i < end; i++) {
      if (text[i] == '_') {
        part(text, start, i, tokens);
        start = i + 1;
      } else if (i > start && isSeam(text, i, end)) {
        part(text, start, i, tokens);
        start = i;
      }
    }
    part(text, start, end, tokens);
  }

  private static boolean isSeam(char[] text, int i, int end) {
    char before = text[i - 1];
    char c = text[i];
    if (Letters.isDigit(before) != Letters.isDigit(c)) {
      return true;
    }
    if (!Letters.isUpper(c)) {
      return false;
    }
    boolean lowerFollows =
        i + 1 < end && Letters.isWord(text[i + 1]) && !Letters.isUpper(text[i + 1]);
    return !Letters.isUpper(before) || lowerFollows && !Letters.isDigit(text[i + 1]);
  }

  private void part(char[] text, int begin, int end, Tokens tokens) {
    int start = tokens.letterCount();
    for (int i = begin; i < end; i++) {
      char folded = Letters.fold(text[i]);
      if (folded != Letters.NOTHING) {
        tokens.letter(folded);
      }
    }
    int length = tokens.letterCount() - start;
    if (length < SHORTEST || length > LONGEST || frequencies.isEmpty()) {
      tokens.word(start, Tokens.TAGGED);
    } else {
      likeliest(start, length, tokens);
    }
  }

  private void likeliest(int start, int length, Tokens tokens) {
    char[] letters = tokens.letters();
    Arrays.fill(costs, 1, length + 1, Double.MAX_VALUE);
    for (int from = 0; from < length; from++) {
      int hash = Hash.start();
      for (int to = from + 1; to <= Math.min(length, from + LONGEST_WORD); to++) {
        hash = Hash.with(hash, letters[start + to - 1]);
        double cost = costs[from] + frequencies.cost(hash, to - from);
        if (cost < costs[to]) {
          costs[to] = cost;
          lengths[to] = to - from;
        }
      }
    }
    int words = 0;
    for (int at = length; at > 0; at -= lengths[at]) {
      ends[words++] = at;
    }
    for (int word = words - 1; word >= 0; word--) {
      int end = start + ends[word];
      tokens.word(end - lengths[ends[word]], end, Tokens.TAGGED);
    }
  }
}
