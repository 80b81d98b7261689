package chancery.graph.nearcopy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is left of a text when all that copies differ in without saying anything else is gone:
 * compatibility forms (NFKC) and case, links, mentions, the sign of an old-style repost at its
 * begin, invisible characters, punctuation, symbols, and white space beyond a single blank.
 * Letters, marks and digits of every script stay, in hashtags, too.
 */
public final class NormalText {

  private static final int DIGITS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private final String folded;
  private final StringBuilder kept;

  private NormalText(String folded) {
    this.folded = folded;
    this.kept = new StringBuilder(folded.length());
  }

  public static String of(String text) {
    return new NormalText(folded(text)).read();
  }

  private static String folded(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String visible = visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
    // Upper case first: ß and ss, ς and σ meet there.
    return visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> Character.getType(character) != Character.FORMAT)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private String read() {
    boolean gap = false;
    int at = endOfRepostSign();
    while (at < folded.length()) {
      int end = endOfLinkOrMention(at);
      int character = folded.codePointAt(at);
      if (end > at) {
        gap = true;
        at = end;
      } else if (is(character, LETTERS | DIGITS | MARKS)) {
        if (gap && !kept.isEmpty()) {
          kept.append(' ');
        }
        gap = false;
        kept.appendCodePoint(character);
        at += Character.charCount(character);
      } else {
        gap = true;
        at += Character.charCount(character);
      }
    }
    return kept.toString();
  }

  private static boolean is(int character, int types) {
    return (types >> Character.getType(character) & 1) != 0;
  }

  /** Behind a first word {@code rt}; the begin where the text has another. */
  private int endOfRepostSign() {
    int begin = 0;
    while (begin < folded.length() && isSpace(folded.charAt(begin))) {
      begin++;
    }
    int end = begin + 2;
    boolean found =
        folded.startsWith("rt", begin)
            && (end == folded.length()
                || !is(folded.codePointAt(end), LETTERS | DIGITS | MARKS)
                    && folded.charAt(end) != '_');
    return found ? end : 0;
  }

  /** The position itself where neither begins. */
  private int endOfLinkOrMention(int at) {
    return switch (folded.charAt(at)) {
      case 'h' -> endOfLink(at, folded.startsWith("https:", at) ? "https:" : "http:");
      case 'w' -> endOfLink(at, "www.");
      case '@' -> endOfMention(at);
      default -> at;
    };
  }

  private int endOfLink(int at, String begin) {
    int rest = at + begin.length();
    if (!folded.startsWith(begin, at) || rest == folded.length() || isSpace(folded.charAt(rest))) {
      return at;
    }
    while (rest < folded.length() && !isSpace(folded.charAt(rest))) {
      rest++;
    }
    return rest;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }

  /** With the server of a handle, and parts that a dot or a hyphen joins. */
  private int endOfMention(int at) {
    int end = at;
    int name = endOfName(at + 1);
    while (name > end + 1) {
      end = name;
      boolean joined = end < folded.length() && ".@-".indexOf(folded.charAt(end)) >= 0;
      name = joined ? endOfName(end + 1) : end;
    }
    return end;
  }

  private int endOfName(int begin) {
    int end = begin;
    while (end < folded.length()
        && (folded.charAt(end) == '_' || is(folded.codePointAt(end), LETTERS | DIGITS))) {
      end += Character.charCount(folded.codePointAt(end));
    }
    return end;
  }
}
