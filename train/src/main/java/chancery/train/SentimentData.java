package chancery.train;

import chancery.analysis.classify.Hash;
import chancery.analysis.sentiment.Polarity;
import chancery.analysis.sentiment.SentimentLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The posts with labels of people, and which of them are kept aside, by rules that do not change
 * with the program:
 *
 * <ul>
 *   <li>English (SemEval 2013 to 2016): 10 of 100 posts, by a hash of their id.
 *   <li>UMSAB, eight languages: the part that its authors call validation.
 *   <li>Arabic, Russian, Uzbek: 15 of 100 posts, by a hash of their text.
 * </ul>
 *
 * <p>The English posts come in the order of time, so that {@link #newest} can cut it: a model that
 * has seen only the past, judged on what came after.
 */
final class SentimentData {

  static final String ENGLISH = "semeval-en";
  static final String NEWEST_ENGLISH = "semeval-en, newest fifth";
  static final String UMSAB = "umsab-";

  private static final double NEWEST = 0.2;
  private static final int ENGLISH_ASIDE_OF_100 = 10;
  private static final int ASIDE_OF_100 = 15;
  private static final Map<String, SentimentLanguage> UMSAB_FILES =
      Map.of(
          "arabic", SentimentLanguage.AR,
          "english", SentimentLanguage.EN,
          "french", SentimentLanguage.FR,
          "german", SentimentLanguage.DE,
          "hindi", SentimentLanguage.HI,
          "italian", SentimentLanguage.IT,
          "portuguese", SentimentLanguage.PT,
          "spanish", SentimentLanguage.ES);

  private final Path folder;

  /**
   * @param data the folder of the sample data
   */
  SentimentData(Path data) {
    folder = data.resolve("sentiment");
  }

  /** All posts, set by set. */
  List<LabelledPost> read() throws IOException {
    List<LabelledPost> posts = new ArrayList<>(english());
    for (Map.Entry<String, SentimentLanguage> each : new TreeMap<>(UMSAB_FILES).entrySet()) {
      posts.addAll(umsab(each.getKey(), each.getValue()));
    }
    for (SentimentLanguage language :
        List.of(SentimentLanguage.AR, SentimentLanguage.RU, SentimentLanguage.UZ)) {
      posts.addAll(single(language));
    }
    return posts;
  }

  private List<LabelledPost> english() throws IOException {
    List<String[]> rows = rows("en.tsv.gz", 3);
    rows.sort(Comparator.comparingLong(row -> Long.parseLong(row[0])));
    List<LabelledPost> posts = new ArrayList<>();
    for (String[] row : rows) {
      boolean aside = isAside(row[0], ENGLISH_ASIDE_OF_100);
      posts.add(new LabelledPost(row[2], SentimentLanguage.EN, polarity(row[1]), ENGLISH, aside));
    }
    return posts;
  }

  private List<LabelledPost> umsab(String name, SentimentLanguage language) throws IOException {
    String set = UMSAB + language.tag();
    return rows("umsab/" + name + ".tsv.gz", 3).stream()
        .map(row ->
            new LabelledPost(row[2], language, polarity(row[1]), set, !row[0].equals("train")))
        .toList();
  }

  private List<LabelledPost> single(SentimentLanguage language) throws IOException {
    return rows(language.tag() + ".tsv.gz", 2).stream()
        .map(row ->
            new LabelledPost(
                row[1], language, polarity(row[0]), language.tag(), isAside(row[1], ASIDE_OF_100)))
        .toList();
  }

  private static boolean isAside(String key, int ofHundred) {
    return Math.floorMod(Hash.spread(Hash.of(key)), 100) < ofHundred;
  }

  /** The English posts again, of which the newest fifth, and it alone, is kept aside. */
  static List<LabelledPost> newest(List<LabelledPost> posts) {
    List<LabelledPost> english = posts.stream().filter(post -> post.set().equals(ENGLISH)).toList();
    int cut = (int) (english.size() * (1 - NEWEST));
    List<LabelledPost> recut = new ArrayList<>();
    for (LabelledPost post : english) {
      boolean aside = recut.size() >= cut;
      recut.add(
          new LabelledPost(post.text(), post.language(), post.polarity(), NEWEST_ENGLISH, aside));
    }
    return recut;
  }

  /** Whether {@link #read} and {@link #newest} give the posts of a set from the oldest on. */
  static boolean isInOrderOfTime(String set) {
    return set.equals(ENGLISH) || set.equals(NEWEST_ENGLISH);
  }

  private static Polarity polarity(String label) {
    return Polarity.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The lines below the head of a table; those with fewer columns say nothing and are left out. */
  private List<String[]> rows(String file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t", columns);
        if (row.length == columns) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
