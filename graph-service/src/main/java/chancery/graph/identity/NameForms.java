package chancery.graph.identity;

import chancery.kit.text.Folding;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The forms by which names are compared.
 *
 * <p>The bare form has letters, marks and digits alone, folded. Skeletons are those of Unicode TS
 * 39, section 4 ({@code SpoofChecker}, with the tables that ICU brings): equal for strings that
 * look alike. As handles are shown in any letter case, a name has three: of its letters as written,
 * in lower and in upper case.
 */
final class NameForms {

  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private NameForms() {}

  /** Letters, marks and digits, folded; a soft i stays one whatever its dot. */
  static String bare(String name) {
    return Folding.tag(letters(name));
  }

  /** Letters, marks and digits in lower case, with their characters as they are. */
  static String plain(String name) {
    return Normalizer.normalize(letters(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** As written, in lower case, in upper case; empty for a name without letters and digits. */
  static List<String> skeletons(String name) {
    String letters = letters(name);
    if (letters.isEmpty()) {
      return List.of();
    }
    return List.of(
        "w" + CHECKER.getSkeleton(letters),
        "l" + CHECKER.getSkeleton(letters.toLowerCase(Locale.ROOT)),
        "u" + CHECKER.getSkeleton(letters.toUpperCase(Locale.ROOT)));
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.codePoints().filter(NameForms::counts).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean counts(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          !Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(character));
      default -> Character.isLetterOrDigit(character) || character == '|';
    };
  }
}
