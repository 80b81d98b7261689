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
  static final int VERY_GOOD = 3;
  static final int VERY_BAD = 4;

  private static final String RESOURCE = "polarity.txt";
  private static final int SHORTEST_BEGINNING = 2;
  private static final int PHRASE_SALT = 0x3c6ef372;
  private static final Map<SentimentLanguage, Polarities> ALL = read();

  private final HashTable words;
  private final HashTable beginnings;

  /** By the hash of their words; what begins one stands there as {@link #NONE}. */
  private final HashTable phrases;

  private Polarities(int size) {
    words = new HashTable(size);
    beginnings = new HashTable(size);
    phrases = new HashTable(3 * size);
  }

  static Polarities of(SentimentLanguage language) {
    return Objects.requireNonNull(ALL.get(language), language::tag);
  }

  static boolean isGood(int polarity) {
    return polarity == GOOD || polarity == VERY_GOOD;
  }

  /** Gives the words and phrases of a text their polarity. */
  void mark(Tokens tokens) {
    int i = 0;
    while (i < tokens.size()) {
      int next = phrase(tokens, i);
      if (next == i) {
        if (tokens.isWord(i)) {
          tokens.polarity(i, word(tokens, i));
        }
        next++;
      }
      i = next;
    }
  }

  /** The longest phrase that begins here gets its polarity; returns where it ends, or the start. */
  private int phrase(Tokens tokens, int start) {
    int end = start;
    int polarity = NONE;
    int hash = PHRASE_SALT;
    for (int i = start; i < tokens.size() && tokens.isWord(i); i++) {
      hash = Hash.pair(hash, tokens.hash(i));
      int found = phrases.get(hash);
      if (found < 0) {
        break;
      }
      if (found != NONE) {
        polarity = found;
        end = i + 1;
      }
    }
    if (end > start) {
      tokens.polarity(start, polarity);
      for (int i = start; i < end; i++) {
        tokens.flag(i, Tokens.PHRASE);
      }
    }
    return end;
  }

  private int word(Tokens tokens, int token) {
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
        int found = beginnings.get(hash);
        longest = found < 0 ? longest : found;
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
    int polarity =
        switch (line[1]) {
          case "++" -> VERY_GOOD;
          case "+" -> GOOD;
          case "-" -> BAD;
          case "--" -> VERY_BAD;
          default -> throw new IllegalStateException("No polarity: " + line[1]);
        };
    for (int i = 2; i < line.length; i++) {
      String entry = line[i];
      if (entry.indexOf('_') > 0) {
        addPhrase(entry.split("_"), polarity);
      } else if (entry.endsWith("*")) {
        beginnings.put(Hash.of(folded(entry.substring(0, entry.length() - 1))), polarity);
      } else {
        words.put(Hash.of(folded(entry)), polarity);
      }
    }
  }

  private void addPhrase(String[] parts, int polarity) {
    int hash = PHRASE_SALT;
    for (int i = 0; i < parts.length; i++) {
      hash = Hash.pair(hash, Hash.of(folded(parts[i])));
      if (i == parts.length - 1) {
        phrases.put(hash, polarity);
      } else if (phrases.get(hash) < 0) {
        phrases.put(hash, NONE);
      }
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
