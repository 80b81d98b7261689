package chancery.analysis.opinion;

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
 * Words that no aspect begins or ends with: the lists of Snowball and of Lucene's analyzers, and
 * for English what its list leaves out of everyday posts.
 */
final class StopWords {

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

  private static final Set<String> ENGLISH_TOO =
      Set.of(
          ("rt via amp im ive dont doesnt didnt isnt cant wont youre thats hes shes theyre us u ur get gets got"
                  + " getting go goes going went gone come comes came make makes made making take takes took taken say"
                  + " says said tell told know knows knew think thinks thought see sees seen saw look looks want wants"
                  + " need needs let lets give gives gave put keep use used using will would can could should may might"
                  + " must shall just now then still even also ever never always already today tomorrow yesterday"
                  + " tonight one two three first last next new old many much more most less least lot lots every"
                  + " everyone everybody everything someone something anyone anything nothing thing things way really"
                  + " well good better best great bad worse worst back like likes please thanks thank yes no ok oh hey"
                  + " here there where when why how what who whom whose which this that these those it its if so as at"
                  + " by for from in into of off on onto out over to up upon with within without about after again"
                  + " against all am an and any are be because been before being below between both but did do does"
                  + " doing down during each few had has have having he her hers him his i is me my myself nor not only"
                  + " or other our own same she some such than the their them they through too under until very was we"
                  + " were while you your day days time times year years week month people man men woman women guy"
                  + " guys watch read follow click")
              .split(" "));

  private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

  private StopWords() {}

  /**
   * @param lang BCP 47 tag
   * @return folded; empty for a language without a list
   */
  static Set<String> of(String lang) {
    int end = lang.indexOf('-');
    return LISTS.computeIfAbsent(end < 0 ? lang : lang.substring(0, end), StopWords::list);
  }

  private static Set<String> list(String lang) {
    Set<String> words = new HashSet<>();
    String snowball = SNOWBALL.get(lang);
    if (snowball != null) {
      addAll(words, snowball(snowball + "_stop.txt"));
    }
    switch (lang) {
      case "en" -> words.addAll(ENGLISH_TOO);
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
