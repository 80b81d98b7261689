package chancery.analysis.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Languages that their script gives away. */
public final class Scripts {

  private Scripts() {}

  /** The one language of a script, or null where several share it. */
  public static @Nullable String language(UnicodeScript script) {
    return switch (script) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case THAI -> "th";
      case GREEK -> "el";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case ORIYA -> "or";
      case SINHALA -> "si";
      case KHMER -> "km";
      case LAO -> "lo";
      case THAANA -> "dv";
      default -> null;
    };
  }
}
