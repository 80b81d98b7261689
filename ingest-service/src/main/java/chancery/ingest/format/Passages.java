package chancery.ingest.format;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into passages of about so many words. A passage ends with a paragraph once it has the
 * least number of words, and with a sentence before it would have more than the most; a short
 * passage takes a long sentence in, up to a quarter more. A sentence that is longer than that is
 * cut between words. The passages put together are the text, to the character.
 *
 * <p>Sentences are those of {@link BreakIterator}. A word is a run of letters and digits between
 * white space; of scripts that write no spaces, two ideographs count as one.
 */
final class Passages {

  private record Sentence(int end, int words, boolean endsParagraph) {}

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final int LONGEST_WORD = 20;

  private final String text;
  private final int least;
  private final int most;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private int start;
  private int end;
  private int words;

  private Passages(String text, DocumentLimits limits) {
    this.text = text;
    this.least = limits.leastWords();
    this.most = limits.mostWords();
  }

  /**
   * @param language of the text, for its sentences
   */
  static List<String> of(String text, Locale language, DocumentLimits limits) {
    Passages passages = new Passages(text, limits);
    passages.findSentences(language);
    passages.join();
    return passages.passages;
  }

  private void findSentences(Locale language) {
    Matcher blank = BLANK_LINE.matcher(text);
    int from = 0;
    while (blank.find()) {
      findSentences(language, from, blank.end());
      from = blank.end();
    }
    findSentences(language, from, text.length());
  }

  /** Between two blank lines, where a line's end is one of a paragraph if a sentence ends there. */
  private void findSentences(Locale language, int from, int to) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    String block = text.substring(from, to);
    breaks.setText(block);
    int begin = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      boolean paragraph = next == block.length() || endsLine(block, next);
      add(from + begin, from + next, paragraph);
      begin = next;
    }
  }

  private static boolean endsLine(String block, int end) {
    for (int i = end - 1; i >= 0 && Character.isWhitespace(block.charAt(i)); i--) {
      if (block.charAt(i) == '\n' || block.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }

  private void add(int from, int to, boolean paragraph) {
    int begin = from;
    for (int cut = cut(begin, to); cut < to; cut = cut(begin, to)) {
      sentences.add(new Sentence(cut, words(text, begin, cut), false));
      begin = cut;
    }
    sentences.add(new Sentence(to, words(text, begin, to), paragraph));
  }

  /** Where a sentence that is too long is cut, between words if it has some; else its end. */
  private int cut(int from, int to) {
    int reach = reach(from, to);
    if (reach == to) {
      return to;
    }
    for (int i = reach; i > from; i--) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return reach;
  }

  /** The end of the most words, at the beginning of a character. */
  private int reach(int from, int to) {
    int bound = Math.min(to, from + most * LONGEST_WORD);
    WordCount count = new WordCount();
    int at = from;
    while (at < bound) {
      int character = text.codePointAt(at);
      count.add(character);
      if (count.total() > most) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private void join() {
    for (Sentence sentence : sentences) {
      int joined = words + sentence.words();
      if ((words >= least && joined > most) || (words > 0 && joined > most + most / 4)) {
        close();
      }
      end = sentence.end();
      words += sentence.words();
      if (sentence.endsParagraph() && words >= least) {
        close();
      }
    }
    if (end > start) {
      closeLast();
    }
  }

  private void close() {
    passages.add(text.substring(start, end));
    start = end;
    words = 0;
  }

  /** What is left over at the end goes to the passage before, if it is little. */
  private void closeLast() {
    int room = most + most / 4 - words;
    boolean little = words < least / 2;
    if (!passages.isEmpty() && little && words(passages.getLast()) <= room) {
      passages.add(passages.removeLast() + text.substring(start, end));
    } else {
      close();
    }
  }

  static int words(String text) {
    return words(text, 0, text.length());
  }

  private static int words(String text, int from, int to) {
    WordCount count = new WordCount();
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      count.add(text.codePointAt(i));
    }
    return count.total();
  }

  private static final class WordCount {

    private int words;
    private int ideographs;
    private boolean inWord;

    void add(int character) {
      if (Character.isWhitespace(character)) {
        inWord = false;
      } else if (Character.isIdeographic(character)) {
        ideographs++;
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(character)) {
        words++;
        inWord = true;
      }
    }

    int total() {
      return words + (ideographs + 1) / 2;
    }
  }
}
