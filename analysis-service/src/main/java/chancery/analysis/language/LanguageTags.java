package chancery.analysis.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Language tags as answers use them: the shortest ISO 639 code, without region or script. */
public final class LanguageTags {

  /** Of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /** Codes of single members of what ISO 639-1 has one code for. */
  private static final Map<String, String> MEMBERS =
      Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "nno", "nn");

  private static final Map<String, String> SHORT = shortCodes();

  private LanguageTags() {}

  /** The tag of an ISO 639-3 code. */
  public static String ofIso3(String code) {
    String member = MEMBERS.get(code);
    return member != null ? member : SHORT.getOrDefault(code, code);
  }

  /**
   * The language of a tag that a platform declares; null where the tag names none, as with X's
   * {@code und}, {@code zxx} and {@code qme}.
   */
  static @Nullable String ofDeclared(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    boolean named =
        !language.isEmpty()
            && !language.equals(UNDETERMINED)
            && !language.equals("zxx")
            && !language.equals("art")
            && !language.equals("mul")
            && !(language.length() == 3 && language.charAt(0) == 'q');
    return named ? ofIso3(language) : null;
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return codes;
  }
}
