package chancery.analysis.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Languages that their script, or a letter of their own, gives away. */
final class Scripts {

  private static final int LATIN_END = 0x250;

  private Scripts() {}

  /** The script of most letters; Japanese syllables make a text Japanese however few they are. */
  static UnicodeScript dominant(CharSequence text) {
    int[] counts = new int[UnicodeScript.values().length];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < LATIN_END) {
        counts[UnicodeScript.LATIN.ordinal()] += Character.isLetter(c) ? 1 : 0;
      } else {
        counts[UnicodeScript.of(c).ordinal()]++;
      }
    }
    UnicodeScript largest = largest(counts);
    boolean syllables =
        counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()] > 0;
    return largest == UnicodeScript.HAN && syllables ? UnicodeScript.HIRAGANA : largest;
  }

  /** The language, or null where the script is shared and its letters leave it open. */
  static @Nullable String language(UnicodeScript script, CharSequence text) {
    return switch (script) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case THAI -> "th";
      case GREEK -> "el";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case HEBREW -> "he";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case SINHALA -> "si";
      case KHMER -> "km";
      case LAO -> "lo";
      case MYANMAR -> "my";
      case TIBETAN -> "bo";
      case ETHIOPIC -> "am";
      case CYRILLIC -> russian(text) ? "ru" : null;
      case ARABIC -> arabic(text) ? "ar" : null;
      default -> null;
    };
  }

  private static boolean russian(CharSequence text) {
    boolean sign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sign |= c == 'ы' || c == 'э' || c == 'ё';
      // Letters that Russian has not: Ukrainian, Belarusian, the Caucasus, Central Asia.
      if (c >= 'ѐ' && c <= 'ԯ' && c != 'ё') {
        return false;
      }
    }
    return sign;
  }

  private static boolean arabic(CharSequence text) {
    boolean sign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sign |= c == 'ة' || c == 'أ' || c == 'إ' || c == 'ى';
      // Letters that Arabic has not: Persian, Urdu, Pashto, Kurdish, Uyghur.
      if (c >= '\u0671' && c <= '\u06d3') {
        return false;
      }
    }
    return sign;
  }

  private static UnicodeScript largest(int[] counts) {
    UnicodeScript best = UnicodeScript.COMMON;
    int most = 0;
    for (UnicodeScript script : UnicodeScript.values()) {
      boolean counted =
          script != UnicodeScript.COMMON
              && script != UnicodeScript.INHERITED
              && script != UnicodeScript.UNKNOWN;
      if (counted && counts[script.ordinal()] > most) {
        most = counts[script.ordinal()];
        best = script;
      }
    }
    return best;
  }
}
