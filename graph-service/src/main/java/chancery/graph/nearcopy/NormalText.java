package chancery.graph.nearcopy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a text when all that copies differ in without saying anything else is gone:
 * compatibility forms (NFKC) and case, links, mentions, invisible characters, punctuation, symbols,
 * and white space beyond a single blank. Letters, marks and digits of every script stay, in
 * hashtags, too.
 */
public final class NormalText {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern LINK_OR_MENTION =
      Pattern.compile(
          "https?:\\S+|www\\.\\S+|@[\\p{L}\\p{N}_]+(?:[.@-][\\p{L}\\p{N}_]+)*|^\\s*rt\\b");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NormalText() {}

  public static String of(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(compatible).replaceAll("");
    // Upper case first: ß and ss, ς and σ meet there.
    String folded = visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String own = LINK_OR_MENTION.matcher(folded).replaceAll(" ");
    return GAP.matcher(own).replaceAll(" ").strip();
  }
}
