package chancery.train;

import chancery.analysis.language.Prose;
import chancery.train.Passage.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the texts of known language in the data folder, always in the same order. */
final class LanguagePassages {

  private static final Map<String, String> EIGHT =
      Map.of(
          "arabic", "ar",
          "english", "en",
          "french", "fr",
          "german", "de",
          "hindi", "hi",
          "italian", "it",
          "portuguese", "pt",
          "spanish", "es");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** Of ten paragraphs or posts without a part of their own to judge by, the one kept aside. */
  private static final int ASIDE = 10;

  /** Every how many-th post of a language in the collection is taken. */
  private static final int STRIDE = 20;

  private static final Pattern NOT_RUSSIAN = Pattern.compile("[\\p{IsLatin}\u0450\u0452-\u052f]");
  private static final Pattern RUSSIAN = Pattern.compile("[ыэё]");

  private final Path data;

  /**
   * @param data the folder that holds {@code languages}, {@code sentiment} and {@code posts}
   */
  LanguagePassages(Path data) {
    this.data = data;
  }

  /** Everything that there is to train on and to judge by. */
  List<Passage> all() {
    List<Passage> english = english();
    EnglishWords words = new EnglishWords(english);
    List<Passage> all = new ArrayList<>(declaration());
    all.addAll(english);
    tweets().stream().filter(tweet -> !isEnglishCalledHindi(tweet, words)).forEach(all::add);
    all.addAll(column("sentiment/ar.tsv.gz", "ar"));
    all.addAll(russianAndUzbek());
    all.addAll(collected("Russian", "ru", LanguagePassages::looksRussian));
    all.addAll(collectedEnglish(words));
    all.addAll(CommonWords.passages());
    return withoutCopies(all);
  }

  private static boolean isEnglishCalledHindi(Passage tweet, EnglishWords words) {
    return tweet.language().equals("hi") && !tweet.heldOut() && words.make(tweet.text());
  }

  /** The Universal Declaration of Human Rights; variants of a language are one. */
  List<Passage> declaration() {
    List<Passage> paragraphs = new ArrayList<>();
    for (String line : lines("languages/udhr.tsv.gz")) {
      String[] cells = line.split("\t", 4);
      String language = LanguageVariants.language(cells[0]);
      if (language != null) {
        paragraphs.add(aside(language, cells[3], Source.DECLARATION, paragraphs.size()));
      }
    }
    return paragraphs;
  }

  /** Tweets in eight languages, with their own division into training and validation. */
  List<Passage> tweets() {
    List<Passage> tweets = new ArrayList<>();
    for (Map.Entry<String, String> eighth : new TreeMap<>(EIGHT).entrySet()) {
      for (String line : lines("sentiment/umsab/" + eighth.getKey() + ".tsv.gz")) {
        String[] cells = line.split("\t", 3);
        boolean heldOut = !cells[0].equals("train");
        tweets.add(new Passage(eighth.getValue(), unescaped(cells[2]), Source.POST, heldOut));
      }
    }
    return withoutKnown(tweets);
  }

  /** Russian tweets and Uzbek reviews. */
  List<Passage> russianAndUzbek() {
    List<Passage> posts = new ArrayList<>(column("sentiment/ru.tsv.gz", "ru"));
    posts.addAll(column("sentiment/uz.tsv.gz", "uz"));
    return posts;
  }

  /** English posts of the collection, whose words are English. */
  List<Passage> collectedEnglish() {
    return collectedEnglish(new EnglishWords(english()));
  }

  private List<Passage> collectedEnglish(EnglishWords words) {
    return collected("English", "en", words::make);
  }

  private List<Passage> english() {
    return column("sentiment/en.tsv.gz", "en");
  }

  private List<Passage> column(String name, String language) {
    List<Passage> posts = new ArrayList<>();
    for (String line : lines(name)) {
      String text = line.substring(line.lastIndexOf('\t') + 1);
      posts.add(aside(language, text, Source.POST, posts.size()));
    }
    return posts;
  }

  /**
   * Posts that the collection says are in a language, and that look so: what it says of the
   * language is unreliable.
   */
  private List<Passage> collected(String name, String language, Predicate<String> looksSo) {
    List<Passage> posts = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = open("posts/ira.csv.gz")) {
      for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().get().parse(reader)) {
        String text = row.get("content");
        if (row.get("language").equals(name) && number++ % STRIDE == 0 && looksSo.test(text)) {
          posts.add(aside(language, text, Source.POST, posts.size()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return posts;
  }

  private static boolean looksRussian(String text) {
    return RUSSIAN.matcher(text).find() && !NOT_RUSSIAN.matcher(prose(text)).find();
  }

  private static String prose(String text) {
    return new Prose().read(text).text();
  }

  private static Passage aside(String language, String text, Source source, int number) {
    return new Passage(language, text, source, number % ASIDE == ASIDE - 1);
  }

  /** Without held-out texts that training has seen, word by word. */
  private static List<Passage> withoutKnown(List<Passage> passages) {
    Set<String> trained = new HashSet<>();
    Passage.trained(passages.stream()).forEach(passage -> trained.add(prose(passage.text())));
    return passages.stream()
        .filter(passage -> !passage.heldOut() || !trained.contains(prose(passage.text())))
        .toList();
  }

  /** Without posts to train on that are nearly the same as one kept aside, wherever it is from. */
  private static List<Passage> withoutCopies(List<Passage> passages) {
    Predicate<String> copies =
        new NearCopies(
            passages.stream()
                .filter(passage -> passage.source() == Source.POST && passage.heldOut())
                .map(Passage::text)
                .toList());
    return passages.stream()
        .filter(passage ->
            passage.source() != Source.POST || passage.heldOut() || !copies.test(passage.text()))
        .toList();
  }

  /** The sample writes what is not ASCII as Java does. */
  static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(LanguagePassages::character);
  }

  private static String character(MatchResult escape) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(Character.toString(c));
  }

  private List<String> lines(String name) {
    try (BufferedReader reader = open(name);
        Stream<String> lines = reader.lines()) {
      return lines.skip(1).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private BufferedReader open(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data.resolve(name)), 1 << 16),
            StandardCharsets.UTF_8));
  }
}
