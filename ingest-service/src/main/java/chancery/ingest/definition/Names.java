package chancery.ingest.definition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of definitions and of categories. */
final class Names {

  /** What a name is, for messages. */
  static final String RULE = "names are 1 to 64 of a-z, 0-9 and hyphen";

  private static final int LONGEST = 64;
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private Names() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The name that a title makes; empty where nothing of it is left. */
  static String of(String title) {
    String bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    String name = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = ENDS.matcher(name).replaceAll("");
    return ENDS.matcher(cut.substring(0, Math.min(cut.length(), LONGEST))).replaceAll("");
  }
}
