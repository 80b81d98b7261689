package chancery.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The language of a post: the one that its platform declares; else the one that its script gives
 * away; else the most likely one by character n-grams. {@code und} where there is too little text
 * or no language is likely enough.
 *
 * <p>Thread-safe.
 */
public final class LanguageDetector {

  private static final int ENOUGH_LETTERS = 70;
  private static final int FEWEST_LETTERS = 4;

  /**
   * What a language of {@link #COMMON} is given ahead of the others, on the scale of the model's
   * sums. Without it short English posts come out as Scots, Cebuano or Volapük.
   */
  private static final double AHEAD = 0.8;

  /**
   * What Russian is given on top, which short posts without a letter of its own otherwise lose to
   * Bulgarian. With it 99 % of sixty-letter pieces of the Universal Declaration of Human Rights are
   * right in Russian and in Ukrainian, and all in Bulgarian.
   */
  private static final double RUSSIAN_AHEAD = 0.4;

  /**
   * The least distance of the best language from the second. Below it, the best was right for one
   * in four tweets of eight languages.
   */
  private static final double LEAST_MARGIN = 0.05;

  private static final Set<String> COMMON =
      Set.of(
          "ara", "bul", "cat", "ces", "dan", "deu", "eng", "est", "fas", "fin", "fra", "hin", "hrv",
          "hun", "ind", "ita", "lit", "lvs", "mar", "nld", "nob", "pes", "pol", "por", "ron", "rus",
          "slk", "slv", "spa", "sqi", "srp", "swe", "tgl", "tur", "ukr", "urd", "vie");

  private static final Map<UnicodeScript, Set<String>> SHARED =
      Map.of(
          UnicodeScript.CYRILLIC,
          Set.of(
              "rus", "ukr", "bel", "bul", "mkd", "srp", "kaz", "kir", "tgk", "tat", "bak", "che",
              "mon"),
          UnicodeScript.ARABIC,
          Set.of("ara", "fas", "pes", "urd", "pnb", "pus"),
          UnicodeScript.DEVANAGARI,
          Set.of("hin", "mar", "nep", "san"),
          UnicodeScript.BENGALI,
          Set.of("ben"));

  private static final Set<String> OTHER_SCRIPTS =
      Set.of(
          "cmn", "jpn", "kor", "tha", "ell", "heb", "tam", "tel", "kan", "mal", "guj", "pan", "sin",
          "kat", "hye");

  private final NgramModel model;
  private final String[] tags;
  private final Map<UnicodeScript, double[]> priors = new EnumMap<>(UnicodeScript.class);

  private LanguageDetector(NgramModel model) {
    this.model = model;
    tags = Arrays.stream(model.outcomes).map(LanguageTags::ofIso3).toArray(String[]::new);
    SHARED.forEach((script, languages) -> priors.put(script, priors(languages::contains)));
    priors.put(
        UnicodeScript.LATIN,
        priors(code ->
            !OTHER_SCRIPTS.contains(code)
                && (code.equals("srp")
                    || SHARED.values().stream().noneMatch(set -> set.contains(code)))));
  }

  private double[] priors(Predicate<String> written) {
    return Arrays.stream(model.outcomes)
        .mapToDouble(code -> written.test(code) ? ahead(code) : Double.NEGATIVE_INFINITY)
        .toArray();
  }

  private static double ahead(String code) {
    double common = COMMON.contains(code) ? AHEAD : 0;
    return code.equals("rus") ? common + RUSSIAN_AHEAD : common;
  }

  /** With OpenNLP's model, which takes about half a second to read. */
  public static LanguageDetector load() {
    return new LanguageDetector(NgramModel.load());
  }

  /**
   * @param declared the platform's tag, where it gives one
   * @return an ISO 639 code, two letters where there are two, or {@code und}
   */
  public String language(@Nullable String declared, String text) {
    String named = declared == null ? null : LanguageTags.ofDeclared(declared);
    return named != null ? named : detect(text);
  }

  private String detect(String text) {
    Prose prose = Prose.of(text, ENOUGH_LETTERS);
    if (prose.letters() < 2) {
      return LanguageTags.UNDETERMINED;
    }
    UnicodeScript script = Scripts.dominant(prose.text());
    String byScript = Scripts.language(script, prose.text());
    if (byScript != null) {
      return byScript;
    }
    double[] scriptPriors = priors.get(script);
    return scriptPriors == null || prose.letters() < FEWEST_LETTERS
        ? LanguageTags.UNDETERMINED
        : likeliest(model.scores(prose.text()), scriptPriors);
  }

  private String likeliest(double[] scores, double[] scriptPriors) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    String likeliest = LanguageTags.UNDETERMINED;
    for (int i = 0; i < scores.length; i++) {
      double score = scores[i] + scriptPriors[i];
      if (score > best) {
        // Two codes of the model may share a tag, as Persian's do.
        second = tags[i].equals(likeliest) ? second : best;
        best = score;
        likeliest = tags[i];
      } else if (score > second && !tags[i].equals(likeliest)) {
        second = score;
      }
    }
    return best - second < LEAST_MARGIN ? LanguageTags.UNDETERMINED : likeliest;
  }
}
