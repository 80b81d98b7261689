package chancery.analysis.language;

import chancery.analysis.language.LanguageModel.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a post: the one that its platform declares; else the one that its script gives
 * away; else the most likely one of its script by {@link LanguageModel}. {@code und} where there is
 * too little text or no language is likely enough.
 *
 * <p>Thread-safe.
 */
public final class LanguageDetector {

  private static final String RESOURCE = "languages.model";

  private static final int FEWEST_LETTERS = 4;

  /** Of all that the model holds possible, the least share that an answer must have. */
  private static final double LEAST_PROBABILITY = 0.3;

  /**
   * By how many steps a label is behind the likeliest one: how likely it is, of that one's
   * probability. What is farther behind, 8 in logits, does not matter.
   */
  private static final float[] BEHIND = new float[(int) (8 / LanguageModel.STEP)];

  static {
    for (int i = 0; i < BEHIND.length; i++) {
      BEHIND[i] = (float) Math.exp(-i * LanguageModel.STEP);
    }
  }

  /** The labels of a script: from the first to before the last. */
  private record Range(int from, int to) {}

  /** What one thread needs to read a text. */
  private static final class Desk {
    final Prose prose = new Prose();
    final Grams grams = new Grams(prose);
    final int[] scores;

    Desk(int labels) {
      scores = new int[labels];
    }
  }

  private final LanguageModel model;
  private final String[] tags;
  private final int[] priors;
  private final Map<UnicodeScript, Range> ranges = new EnumMap<>(UnicodeScript.class);
  private final ThreadLocal<Desk> desks;

  /**
   * @param model with the labels of each script side by side
   */
  public LanguageDetector(LanguageModel model) {
    this.model = model;
    List<Label> labels = model.labels();
    tags = labels.stream().map(Label::tag).toArray(String[]::new);
    priors = labels.stream().mapToInt(Label::prior).toArray();
    for (int i = 0; i < tags.length; i++) {
      Range range = ranges.get(labels.get(i).script());
      ranges.put(labels.get(i).script(), new Range(range == null ? i : range.from, i + 1));
    }
    desks = ThreadLocal.withInitial(() -> new Desk(tags.length));
  }

  /** With the built-in model. */
  public static LanguageDetector load() {
    try (InputStream in = LanguageDetector.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The language model is not on the class path: " + RESOURCE);
      }
      return new LanguageDetector(LanguageModel.read(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
    Desk desk = desks.get();
    Prose prose = desk.prose.read(text);
    if (prose.letters() < 2) {
      return LanguageTags.UNDETERMINED;
    }
    UnicodeScript script = prose.script();
    String byScript = Scripts.language(script);
    if (byScript != null) {
      return byScript;
    }
    Range range = ranges.get(script);
    if (range == null || prose.letters() < FEWEST_LETTERS) {
      return LanguageTags.UNDETERMINED;
    }
    System.arraycopy(priors, 0, desk.scores, 0, priors.length);
    model.score(desk.grams.of(prose), desk.scores);
    return likeliest(desk.scores, range);
  }

  private String likeliest(int[] scores, Range range) {
    int highest = scores[range.from];
    for (int i = range.from; i < range.to; i++) {
      highest = Math.max(highest, scores[i]);
    }
    int best = -1;
    float all = 0;
    for (int i = range.from; i < range.to; i++) {
      int behind = highest - scores[i];
      if (behind < BEHIND.length) {
        all += BEHIND[behind];
        best = behind == 0 && best < 0 ? i : best;
      }
    }
    return 1 / all < LEAST_PROBABILITY ? LanguageTags.UNDETERMINED : tags[best];
  }
}
