package chancery.train;

import chancery.analysis.language.LanguageTags;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which language a text of the Universal Declaration of Human Rights is in, by its BCP 47 tag. */
final class LanguageVariants {

  /** Of Quechua, which ISO 639 has one short code for. */
  private static final Set<String> QUECHUA =
      Set.of("qug", "quh", "quy", "qva", "qvc", "qvh", "qvm", "qvn", "qwh", "qxn", "qxu");

  /** No language, or one invented that would only take posts of Romance languages away. */
  private static final Set<String> NOT_OF_POSTS = Set.of("bcp47", "und", "io", "ia");

  private LanguageVariants() {}

  /** The shortest code, or null for what is left out. */
  static @Nullable String language(String tag) {
    String primary = tag.split("-", 2)[0];
    if (NOT_OF_POSTS.contains(primary) || tag.equals("bs-Cyrl") || tag.equals("ckb-Latn")) {
      return null;
    }
    return switch (primary) {
      case "als" -> "sq";
      case "zlm" -> "ms";
      case "fuf", "fuv" -> "ff";
      case "hnj" -> "hmn";
      default -> QUECHUA.contains(primary) ? "qu" : LanguageTags.ofIso3(primary);
    };
  }
}
