package chancery.train;

import java.util.Set;

/**
 * How common languages are in public posts, roughly. The model learns it from how often a language
 * is drawn in training, and a prior adds to it: what might be Turkish without its marks, or one of
 * three hundred languages that hardly anybody posts in, is Turkish.
 */
enum LanguageTier {
  /** Nearly half of all public posts. */
  LINGUA_FRANCA(20_000, 10_000, 0),
  /** What diplomacy posts in most. */
  WORLD(5000, 9000, 0),
  /** Tens of millions of people post in it. */
  LARGE(3000, 4000, 0),
  /** Languages of a state or a region. */
  STATE(1200, 2000, 0),
  OTHER(200, 800, -2);

  private static final Set<String> WORLD_LANGUAGES =
      Set.of("ar", "de", "es", "fr", "hi", "it", "pt", "ru", "uz");

  private static final Set<String> LARGE_LANGUAGES =
      Set.of(
          "az", "bg", "cs", "fa", "hu", "id", "kk", "nl", "pl", "ro", "sv", "sw", "tl", "tr", "uk",
          "ur", "vi");

  private static final Set<String> STATE_LANGUAGES =
      Set.of(
          "af", "am", "be", "bn", "ca", "da", "et", "eu", "fi", "gl", "ha", "he", "hr", "ht", "ig",
          "is", "ku", "ky", "lt", "lv", "mk", "mn", "mr", "ms", "my", "nb", "ne", "nn", "ps", "sk",
          "sl", "so", "sq", "sr", "tg", "tk", "tt", "ug", "yo", "zu");

  /** Examples drawn from posts in one pass over the data, and as many again from other texts. */
  final int examples;

  /** Grams that have a weight for the language, at most. */
  final int grams;

  /** Added to the logit of a text, beside what the number of examples does. */
  final int prior;

  LanguageTier(int examples, int grams, int prior) {
    this.examples = examples;
    this.grams = grams;
    this.prior = prior;
  }

  static LanguageTier of(String language) {
    if (language.equals("en")) {
      return LINGUA_FRANCA;
    }
    if (WORLD_LANGUAGES.contains(language)) {
      return WORLD;
    }
    if (LARGE_LANGUAGES.contains(language)) {
      return LARGE;
    }
    return STATE_LANGUAGES.contains(language) ? STATE : OTHER;
  }
}
