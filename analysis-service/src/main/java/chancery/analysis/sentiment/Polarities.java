package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.HashTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words that tell of a mood whatever they are said about, by language, from {@code polarity.txt}.
 * An entry is a word, or the beginning of words; the longest that fits a word speaks for it.
 */
final class Polarities {

  static final int NONE = 0;
  static final int GOOD = 1;
  static final int BAD = 2;

  private static final String RESOURCE = "polarity.txt";
  private static final int SHORTEST_BEGINNING = 2;
  private static final Map<SentimentLanguage, Polarities> ALL = read();

  private final HashTable words;
  private final HashTable beginnings;

  private Polarities(int size) {
    words = new HashTable(size);
    beginnings = new HashTable(size);
  }

  static Polarities of(SentimentLanguage language) {
    return Objects.requireNonNull(ALL.get(language), language::tag);
  }

  /** {@link #GOOD}, {@link #BAD} or {@link #NONE}. */
  int of(Tokens tokens, int token) {
    int whole = words.get(tokens.hash(token));
    if (whole >= 0) {
      return whole;
    }
    char[] letters = tokens.letters();
    int hash = Hash.start();
    int longest = NONE;
    int begin = tokens.begin(token);
    for (int i = begin; i < tokens.end(token); i++) {
      hash = Hash.with(hash, letters[i]);
      if (i - begin + 1 >= SHORTEST_BEGINNING) {
        longest = Math.max(0, beginnings.get(hash)) == 0 ? longest : beginnings.get(hash);
      }
    }
    return longest;
  }

  private static Map<SentimentLanguage, Polarities> read() {
    Map<SentimentLanguage, Polarities> all = new EnumMap<>(SentimentLanguage.class);
    List<String[]> lines = lines();
    int size = lines.stream().mapToInt(line -> line.length).sum();
    for (SentimentLanguage each : SentimentLanguage.values()) {
      Polarities ofLanguage = new Polarities(size);
      // Hindi is often written in Latin letters and mixed with English.
      for (String[] line : lines) {
        boolean borrowed = each == SentimentLanguage.HI && line[0].equals("en");
        if (line[0].equals(each.tag()) || borrowed) {
          ofLanguage.add(line);
        }
      }
      all.put(each, ofLanguage);
    }
    return all;
  }

  private void add(String[] line) {
    int polarity = line[1].equals("+") ? GOOD : BAD;
    for (int i = 2; i < line.length; i++) {
      String entry = line[i];
      boolean beginning = entry.endsWith("*");
      String word = beginning ? entry.substring(0, entry.length() - 1) : entry;
      (beginning ? beginnings : words).put(Hash.of(folded(word)), polarity);
    }
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = Letters.fold(word.charAt(i));
      if (c != Letters.NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static List<String[]> lines() {
    try (InputStream in =
            Objects.requireNonNull(Polarities.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The words of polarity cannot be read", e);
    }
  }
}
