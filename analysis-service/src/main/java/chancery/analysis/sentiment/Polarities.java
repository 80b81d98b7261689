package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.HashTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words and phrases that tell of a mood whatever they are said about, by language, from {@code
 * polarity.txt}. Of the phrases that begin with a word the longest counts, and its words no more by
 * themselves. Of beginnings of words, the longest that fits a word speaks for it.
 */
final class Polarities {

  static final int NONE = 0;
  static final int GOOD = 1;
  static final int BAD = 2;
  static final int VERY_GOOD = 3;
  static final int VERY_BAD = 4;

  private static final int SHORTEST_BEGINNING = 2;
  private static final int PHRASE_SALT = 0x3c6ef372;
  private static final Map<SentimentLanguage, Polarities> ALL = read();

  private final boolean arabic;
  private final HashTable words;
  private final HashTable beginnings;

  /** By the hash of their words; what only begins one stands there as {@link #NONE}. */
  private final HashTable phrases;

  private Polarities(SentimentLanguage language, List<PolarityList.Line> lines) {
    arabic = language == SentimentLanguage.AR;
    List<String> entries = lines.stream().flatMap(line -> line.entries().stream()).toList();
    words = new HashTable(entries.size());
    beginnings = new HashTable(entries.size());
    phrases = new HashTable(entries.stream().mapToInt(entry -> entry.split("_").length).sum());
    lines.forEach(line -> line.entries().forEach(entry -> add(entry, line.polarity())));
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
      int end = tokens.isWord(i) ? phrase(tokens, i) : i + 1;
      if (end == i) {
        tokens.polarity(i, word(tokens, i));
        end++;
      }
      i = end;
    }
  }

  /**
   * Marks the longest phrase that begins with a word, and returns its end; without one, the start.
   */
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
    tokens.polarity(start, polarity);
    for (int i = start; i < end; i++) {
      tokens.flag(i, Tokens.PHRASE);
    }
    return end;
  }

  private int word(Tokens tokens, int token) {
    int whole = words.get(tokens.hash(token));
    if (whole >= 0) {
      return whole;
    }
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    return arabic
        ? withoutPrefixes(tokens.letters(), begin, end)
        : beginning(tokens.letters(), begin, end);
  }

  private int withoutPrefixes(char[] letters, int begin, int end) {
    int stem = ArabicPrefixes.end(letters, begin, end);
    if (stem == begin) {
      return beginning(letters, begin, end);
    }
    int whole = words.get(Hash.of(letters, stem, end));
    return whole >= 0 ? whole : withoutPrefixes(letters, stem, end);
  }

  private int beginning(char[] letters, int begin, int end) {
    int hash = Hash.start();
    int longest = NONE;
    for (int i = begin; i < end; i++) {
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
    List<PolarityList.Line> lines = PolarityList.read();
    for (SentimentLanguage each : SentimentLanguage.values()) {
      // Hindi is often written in Latin letters and mixed with English.
      String borrowed = each == SentimentLanguage.HI ? SentimentLanguage.EN.tag() : each.tag();
      List<PolarityList.Line> own =
          lines.stream()
              .filter(
                  line -> line.language().equals(each.tag()) || line.language().equals(borrowed))
              .toList();
      all.put(each, new Polarities(each, own));
    }
    return all;
  }

  private void add(String entry, int polarity) {
    if (entry.indexOf('_') > 0) {
      addPhrase(entry.split("_"), polarity);
    } else if (entry.endsWith("*")) {
      beginnings.put(Hash.of(folded(entry.substring(0, entry.length() - 1))), polarity);
    } else {
      words.put(Hash.of(folded(entry)), polarity);
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
}
