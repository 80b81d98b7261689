package chancery.kit.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes forms of the same word equal.
 *
 * <p>{@link #tag} is for names that people choose (hashtags, handles): compatibility forms (NFKC)
 * and letter case are folded, and the four Turkish i are one letter; marks stay, because they tell
 * names apart. {@link #word} is for words in running text and goes further: accents on Latin and
 * Greek letters, the dots of ё, Arabic vowel signs and the variants of alef, yeh and teh marbuta
 * are dropped, as people leave them out when they search.
 */
public final class Folding {

  private Folding() {}

  /** For hashtags, handles and names. */
  public static String tag(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    // Upper case first: ß and ss, ς and σ, ı and i meet there.
    String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return folded.replace("i\u0307", "i");
  }

  /** For words in running text. */
  public static String word(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String folded = tag(word);
    String decomposed =
        hasAccents(folded) ? Normalizer.normalize(folded, Normalizer.Form.NFD) : folded;
    StringBuilder kept = new StringBuilder(decomposed.length());
    char base = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      boolean mark = c >= '\u0300' && c <= '\u036f';
      if (!(mark && losesMarks(base)) && !isArabicSign(c)) {
        kept.append(letter(c));
      }
      base = mark ? base : c;
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean hasAccents(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '\u00c0' && c < '\u0400' || c >= '\u1e00' && c < '\u2000') {
        return true;
      }
    }
    return false;
  }

  private static boolean losesMarks(char base) {
    return base < '\u0250' || base >= '\u0370' && base < '\u0400';
  }

  private static boolean isArabicSign(char c) {
    return c >= '\u064b' && c <= '\u065f' || c == '\u0670' || c == '\u0640';
  }

  private static char letter(char c) {
    return switch (c) {
      case 'ё' -> 'е';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0649', '\u06cc' -> '\u064a';
      case '\u0629' -> '\u0647';
      case '\u06a9' -> '\u0643';
      default -> c;
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
