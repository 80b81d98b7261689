package chancery.analysis.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages whose words are also found by their stems, each with the chain of filters that
 * Lucene's analyzer for the language has.
 */
public enum StemLanguage {
  EN(
      Script.LATIN,
      words ->
          new PorterStemFilter(
              new StopFilter(
                  new LowerCaseFilter(new EnglishPossessiveFilter(words)),
                  EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))),
  RU(
      Script.CYRILLIC,
      words ->
          new SnowballFilter(
              new StopFilter(new LowerCaseFilter(words), RussianAnalyzer.getDefaultStopSet()),
              new RussianStemmer())),
  AR(
      Script.ARABIC,
      words ->
          new ArabicStemFilter(
              new ArabicNormalizationFilter(
                  new StopFilter(new LowerCaseFilter(words), ArabicAnalyzer.getDefaultStopSet())))),
  FR(
      Script.LATIN,
      words ->
          new FrenchLightStemFilter(
              new StopFilter(
                  new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)),
                  FrenchAnalyzer.getDefaultStopSet()))),
  ES(
      Script.LATIN,
      words ->
          new SpanishLightStemFilter(
              new StopFilter(new LowerCaseFilter(words), SpanishAnalyzer.getDefaultStopSet()))),
  DE(
      Script.LATIN,
      words ->
          new GermanLightStemFilter(
              new GermanNormalizationFilter(
                  new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet())))),
  TR(
      Script.LATIN,
      words ->
          new SnowballFilter(
              new StopFilter(
                  new TurkishLowerCaseFilter(new ApostropheFilter(words)),
                  TurkishAnalyzer.getDefaultStopSet()),
              new TurkishStemmer())),
  PT(
      Script.LATIN,
      words ->
          new PortugueseLightStemFilter(
              new StopFilter(new LowerCaseFilter(words), PortugueseAnalyzer.getDefaultStopSet()))),
  ZH(Script.HAN, words -> new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words))));

  /** Scripts that tell which stems of a searched word are worth looking for. */
  enum Script {
    LATIN(Character.UnicodeScript.LATIN),
    CYRILLIC(Character.UnicodeScript.CYRILLIC),
    ARABIC(Character.UnicodeScript.ARABIC),
    HAN(Character.UnicodeScript.HAN);

    private final Character.UnicodeScript unicode;

    Script(Character.UnicodeScript unicode) {
      this.unicode = unicode;
    }

    boolean writes(String word) {
      return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == unicode);
    }
  }

  private static final Map<String, StemLanguage> BY_TAG =
      Arrays.stream(values()).collect(Collectors.toMap(StemLanguage::tag, Function.identity()));

  private final Script script;
  private final UnaryOperator<TokenStream> chain;

  StemLanguage(Script script, UnaryOperator<TokenStream> chain) {
    this.script = script;
    this.chain = chain;
  }

  /** The language of a tag, {@code en} or {@code pt-BR}; null where it has no stems here. */
  public static @Nullable StemLanguage of(String tag) {
    int end = tag.indexOf('-');
    return BY_TAG.get(end < 0 ? tag : tag.substring(0, end));
  }

  /** The language's tag: {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean writes(String word) {
    return script.writes(word);
  }

  TokenStream chain(TokenStream words) {
    return chain.apply(words);
  }
}
