package chancery.analysis.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The lines of {@code polarity.txt}: a language, a polarity, and entries of that language. An entry
 * is a word, the beginning of words with a star behind it, or a phrase with underscores between its
 * words.
 */
final class PolarityList {

  private static final String RESOURCE = "polarity.txt";

  private PolarityList() {}

  /**
   * One line.
   *
   * @param language its tag
   * @param polarity one of {@link Polarities}
   */
  record Line(String language, int polarity, List<String> entries) {

    private static Line of(String line) {
      String[] parts = line.split(" ");
      return new Line(parts[0], polarity(parts[1]), Arrays.asList(parts).subList(2, parts.length));
    }

    private static int polarity(String sign) {
      return switch (sign) {
        case "++" -> Polarities.VERY_GOOD;
        case "+" -> Polarities.GOOD;
        case "-" -> Polarities.BAD;
        case "--" -> Polarities.VERY_BAD;
        default ->
            throw new IllegalArgumentException(
                "%s knows the polarities ++, +, - and --, not '%s'".formatted(RESOURCE, sign));
      };
    }
  }

  static List<Line> read() {
    try (InputStream in =
            Objects.requireNonNull(PolarityList.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The words of polarity cannot be read", e);
    }
  }
}
