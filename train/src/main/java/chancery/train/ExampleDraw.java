package chancery.train;

import chancery.analysis.language.Grams;
import chancery.analysis.language.Prose;
import chancery.train.Passage.Source;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Draws examples from the texts of each label: whole posts, and pieces of all texts from one word
 * to twelve, so that the model is sure of long texts only.
 */
final class ExampleDraw {

  private static final int LONGEST_PIECE = 12;

  /** Of texts that are no posts, for a language that has posts. */
  private static final double OTHER_TEXTS = 0.3;

  /**
   * Of posts in another script than the Latin: there one language has posts and its neighbours have
   * none, and drawn as often as they are common they would make every everyday word its own.
   */
  private static final double POSTS_WITHOUT_NEIGHBOURS = 0.4;

  private static final double WHOLE_POSTS = 0.7;
  private static final double WHOLE_PARAGRAPHS = 0.2;

  /** Pieces in Latin letters written without marks, as many people type. */
  private static final double UNMARKED = 0.1;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final RandomGenerator random;
  private final Prose prose = new Prose();
  private final Grams grams = new Grams(prose);

  ExampleDraw(RandomGenerator random) {
    this.random = random;
  }

  List<Example> of(int index, LabelledTexts label) {
    int examples = LanguageTier.of(label.label().tag()).examples;
    boolean latin = label.label().script() == UnicodeScript.LATIN;
    int posts = 0;
    int others = examples;
    if (!label.of(Source.POST).isEmpty()) {
      posts = latin ? examples : (int) (examples * POSTS_WITHOUT_NEIGHBOURS);
      others = (int) (posts * OTHER_TEXTS);
    }
    List<Example> drawn = new ArrayList<>();
    draw(index, label, Source.POST, posts, drawn);
    List<String> words = label.of(Source.WORDS);
    draw(index, label, Source.WORDS, Math.min(others / 4, 3 * words.size()), drawn);
    draw(index, label, Source.DECLARATION, others, drawn);
    return drawn;
  }

  private void draw(int index, LabelledTexts label, Source source, int count, List<Example> drawn) {
    List<String> texts = label.of(source);
    for (int i = 0; i < count && !texts.isEmpty(); i++) {
      // Each text once before any is drawn again; of more texts than are drawn, some from
      // everywhere.
      int at = count > texts.size() ? i % texts.size() : (int) ((long) i * texts.size() / count);
      String text = texts.get(at);
      String piece = piece(text, source);
      boolean latin = label.label().script() == UnicodeScript.LATIN;
      grams.of(prose.read(latin && random.nextDouble() < UNMARKED ? unmarked(piece) : piece));
      int[] features = new int[grams.count()];
      Arrays.setAll(features, grams::gram);
      drawn.add(new Example(index, features));
    }
  }

  private String piece(String text, Source source) {
    double whole =
        switch (source) {
          case POST -> WHOLE_POSTS;
          case DECLARATION -> WHOLE_PARAGRAPHS;
          case WORDS -> 0.5;
        };
    if (random.nextDouble() < whole) {
      return text;
    }
    String[] words = text.split(" ");
    int length = 1 + random.nextInt(Math.min(LONGEST_PIECE, words.length));
    int from = random.nextInt(words.length - length + 1);
    return String.join(" ", Arrays.asList(words).subList(from, from + length));
  }

  private static String unmarked(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
