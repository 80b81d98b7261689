package chancery.analysis.language;

import org.jspecify.annotations.Nullable;

/**
 * The language of a post: the one that its platform declares; else the one that its script gives
 * away; else the most likely one by character n-grams. {@code und} where there is too little text
 * or no language is likely enough.
 *
 * <p>Thread-safe.
 */
public final class LanguageDetector {

  private static final int ENOUGH_LETTERS = 120;
  private static final int FEWEST_LETTERS = 4;

  /**
   * How much likelier, as a logarithm, a language of {@link #COMMON} is in public posts than one of
   * the others. Without it short English posts come out as Scots, Cebuano or Volapük.
   */
  private static final double COMMON_BONUS = 2;

  private static final double LEAST_PROBABILITY = 0.35;

  private static final java.util.Set<String> COMMON =
      java.util.Set.of(
          "ara", "ben", "bul", "cat", "ces", "cmn", "dan", "deu", "ell", "eng", "est", "fas", "fin",
          "fra", "heb", "hin", "hrv", "hun", "ind", "ita", "jpn", "kor", "lit", "lvs", "mar", "nld",
          "nob", "pes", "pol", "por", "ron", "rus", "slk", "slv", "spa", "sqi", "srp", "swe", "tgl",
          "tur", "ukr", "urd", "vie");

  private final NgramModel model;
  private final double[] priors;
  private final String[] tags;
  private final ThreadLocal<NgramModel.Scratch> scratch;

  private LanguageDetector(NgramModel model) {
    this.model = model;
    int outcomes = model.outcomes.length;
    priors = new double[outcomes];
    tags = new String[outcomes];
    for (int i = 0; i < outcomes; i++) {
      priors[i] = COMMON.contains(model.outcomes[i]) ? COMMON_BONUS : 0;
      tags[i] = LanguageTags.ofIso3(model.outcomes[i]);
    }
    scratch = ThreadLocal.withInitial(() -> model.new Scratch());
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
    String byScript = Scripts.language(prose.text());
    if (byScript != null) {
      return byScript;
    }
    return prose.letters() < FEWEST_LETTERS ? LanguageTags.UNDETERMINED : likeliest(prose.text());
  }

  private String likeliest(CharSequence text) {
    double[] scores = scratch.get().scores(text);
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] += priors[i];
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[best]);
    }
    return 1 / sum >= LEAST_PROBABILITY ? tags[best] : LanguageTags.UNDETERMINED;
  }
}
