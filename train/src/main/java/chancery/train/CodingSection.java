package chancery.train;

import chancery.train.CodingSpeed.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The speed of codebooks ({@link CodingSpeed}) as a section. */
public final class CodingSection implements AccuracySection {

  @Override
  public String title() {
    return "Coding by codebooks";
  }

  @Override
  public String markdown(Path data) throws IOException {
    Figures figures = new CodingSpeed(data).measure();
    return """
    Posts a second on one core, over 100,000 English and Russian posts. The codebook of 10,000 patterns is drawn from the
    posts' own words: four words in ten, three wildcards, two phrases, one regular expression, so that nearly every post
    has several categories. The reference runs look for its words only.

    | | posts/s |
    |---|---|
    %s
    """
        .formatted(
            String.join(
                "\n",
                row("10,000 patterns", figures.large()),
                row("10,000 patterns, cutting the posts into words included", figures.withWords()),
                row("the built-in codebook", figures.builtIn()),
                row("reference: a loop over the patterns' words", figures.loop()),
                row("reference: `java.util.regex`, their alternation", figures.alternation())));
  }

  private static String row(String what, double rate) {
    return String.format(Locale.ROOT, "| %s | %,.0f |", what, rate);
  }
}
