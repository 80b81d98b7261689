package chancery.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The top-level domains of the world, as X knows them. Immutable. */
final class TopLevelDomains {

  private static final String RESOURCE = "top-level-domains.txt";

  static final TopLevelDomains ALL = load();

  private final Set<String> latin = new HashSet<>();
  private final List<String> others = new ArrayList<>();

  private TopLevelDomains(List<String> names) {
    for (String name : names) {
      if (name.chars().allMatch(c -> c < 0x80)) {
        latin.add(name);
      } else {
        others.add(name);
      }
    }
  }

  /**
   * Where the top-level domain ends that begins at {@code start}, or −1 if there is none. It must
   * not be followed by what would make it part of a longer name.
   */
  int end(String text, int start) {
    int run = start;
    while (run < text.length() && LinkCharacters.isAsciiWord(text.charAt(run))) {
      run++;
    }
    if (run > start && ends(text, run) && contains(text, start, run)) {
      return run;
    }
    return run < text.length() && text.charAt(run) >= 0x80 ? endOfOther(text, start) : -1;
  }

  private boolean contains(String text, int start, int end) {
    return latin.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private int endOfOther(String text, int start) {
    for (String name : others) {
      int end = start + name.length();
      if (text.startsWith(name, start) && ends(text, end)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean ends(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char after = text.charAt(end);
    return !LinkCharacters.isAsciiWord(after) && after != '@' && after != '+' && after != '-';
  }

  private static TopLevelDomains load() {
    try (InputStream resource = TopLevelDomains.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("The resource %s is missing".formatted(RESOURCE));
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return new TopLevelDomains(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
