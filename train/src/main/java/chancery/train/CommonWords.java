package chancery.train;

import chancery.train.Passage.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Short common words by language, from the stop word lists that come with Lucene: posts say "I" and
 * "you", which declarations of rights do not.
 */
final class CommonWords {

  private static final int WORDS_OF_A_PASSAGE = 6;

  private static final Map<String, CharArraySet> LISTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bg", BulgarianAnalyzer.getDefaultStopSet()),
              Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
              Map.entry("cs", CzechAnalyzer.getDefaultStopSet()),
              Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
              Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
              Map.entry("et", EstonianAnalyzer.getDefaultStopSet()),
              Map.entry("eu", BasqueAnalyzer.getDefaultStopSet()),
              Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
              Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
              Map.entry("gl", GalicianAnalyzer.getDefaultStopSet()),
              Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
              Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
              Map.entry("lt", LithuanianAnalyzer.getDefaultStopSet()),
              Map.entry("lv", LatvianAnalyzer.getDefaultStopSet()),
              Map.entry("nb", NorwegianAnalyzer.getDefaultStopSet()),
              Map.entry("ne", NepaliAnalyzer.getDefaultStopSet()),
              Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
              Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
              Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
              Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
              Map.entry("tr", TurkishAnalyzer.getDefaultStopSet())));

  private CommonWords() {}

  static List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    LISTS.forEach((language, list) -> {
      List<String> words = list.stream().map(word -> new String((char[]) word)).sorted().toList();
      for (int from = 0; from < words.size(); from += WORDS_OF_A_PASSAGE) {
        int to = Math.min(words.size(), from + WORDS_OF_A_PASSAGE);
        passages.add(
            new Passage(language, String.join(" ", words.subList(from, to)), Source.WORDS, false));
      }
    });
    return passages;
  }
}
