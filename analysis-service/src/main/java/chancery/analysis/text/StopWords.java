package chancery.analysis.text;

import chancery.kit.text.Folding;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Words that are in every text of a language and say nothing about it: Lucene's lists. */
public final class StopWords {

  /** What platforms put into texts of every language. */
  private static final Set<String> EVERYWHERE = Set.of("rt", "amp", "via");

  private static final Map<String, CharArraySet> LISTS =
      Map.of(
          "ar", ArabicAnalyzer.getDefaultStopSet(),
          "de", GermanAnalyzer.getDefaultStopSet(),
          "en", EnglishAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "it", ItalianAnalyzer.getDefaultStopSet(),
          "pt", PortugueseAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet(),
          "tr", TurkishAnalyzer.getDefaultStopSet());

  private StopWords() {}

  /**
   * The stop words of some languages together, folded as texts are.
   *
   * @param languages their primary tags; one without a list adds nothing
   */
  public static Set<String> of(Iterable<String> languages) {
    Set<String> words = new HashSet<>(EVERYWHERE);
    for (String language : languages) {
      CharArraySet list = LISTS.get(language);
      if (list != null) {
        for (Object word : list) {
          words.add(Folding.word(new String((char[]) word)));
        }
      }
    }
    return words;
  }
}
