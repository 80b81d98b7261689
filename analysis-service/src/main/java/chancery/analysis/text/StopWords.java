package chancery.analysis.text;

import chancery.kit.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that are in every text of a language and say nothing about it: the lists of Snowball, for
 * languages without one those of Lucene's analyzers, and what platforms put into every text.
 */
public final class StopWords {

  private static final Set<String> EVERYWHERE = Set.of("rt", "amp", "via");

  private static final Map<String, String> SNOWBALL =
      Map.of(
          "en",
          "english",
          "es",
          "spanish",
          "fr",
          "french",
          "de",
          "german",
          "it",
          "italian",
          "pt",
          "portuguese",
          "ru",
          "russian",
          "nl",
          "dutch");

  private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

  private StopWords() {}

  /**
   * The stop words of a language, folded as texts are.
   *
   * @param lang BCP 47 tag
   */
  public static Set<String> of(String lang) {
    int end = lang.indexOf('-');
    return LISTS.computeIfAbsent(end < 0 ? lang : lang.substring(0, end), StopWords::list);
  }

  private static Set<String> list(String lang) {
    Set<String> words = new HashSet<>(EVERYWHERE);
    String snowball = SNOWBALL.get(lang);
    if (snowball != null) {
      addAll(words, snowball(snowball + "_stop.txt"));
    }
    switch (lang) {
      case "ar" -> addAll(words, ArabicAnalyzer.getDefaultStopSet());
      case "fa" -> addAll(words, PersianAnalyzer.getDefaultStopSet());
      case "hi" -> addAll(words, HindiAnalyzer.getDefaultStopSet());
      case "tr" -> addAll(words, TurkishAnalyzer.getDefaultStopSet());
      default -> {}
    }
    return Set.copyOf(words);
  }

  private static CharArraySet snowball(String file) {
    try (InputStream in = SnowballFilter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Lucene's list of stop words is not there: " + file);
      }
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException("A list of stop words cannot be read: " + file, failure);
    }
  }

  private static void addAll(Set<String> words, CharArraySet list) {
    for (Object word : list) {
      words.add(Folding.word(new String((char[]) word)));
    }
  }
}
