package chancery.analysis.text;

import chancery.kit.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Stems of words, language by language. Not thread-safe: one for each thread. */
public final class Stems {

  /** One language's filters over a list of words. */
  private static final class Chain {
    private final WordStream source = new WordStream();
    private final TokenStream filtered;
    private final CharTermAttribute term;

    Chain(StemLanguage language) {
      filtered = language.chain(source);
      term = filtered.getAttribute(CharTermAttribute.class);
    }

    List<String> run(List<Word> words) throws IOException {
      List<String> stems = new ArrayList<>(words.size());
      source.read(words);
      filtered.reset();
      while (filtered.incrementToken()) {
        stems.add(Folding.word(term.toString()));
      }
      filtered.end();
      filtered.close();
      return stems;
    }
  }

  /** Words as Lucene's filters take them. */
  private static final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private List<Word> words = List.of();
    private int at;
    private int end;

    void read(List<Word> words) {
      this.words = words;
      at = 0;
      end = 0;
    }

    @Override
    public boolean incrementToken() {
      if (at == words.size()) {
        return false;
      }
      clearAttributes();
      Word word = words.get(at++);
      term.append(word.written());
      // Bigrams join neighbours only, and only ideographs.
      end += word.step() - 1;
      offset.setOffset(end, end + word.written().length());
      end += word.written().length();
      type.setType(isIdeograph(word.written()) ? "<IDEOGRAPHIC>" : TypeAttribute.DEFAULT_TYPE);
      return true;
    }

    private static boolean isIdeograph(String word) {
      return Character.isIdeographic(word.codePointAt(0));
    }
  }

  private final Map<StemLanguage, Chain> chains = new EnumMap<>(StemLanguage.class);

  /** The words' stems, stop words left out. */
  public List<String> of(StemLanguage language, List<Word> words) {
    try {
      return chains.computeIfAbsent(language, Chain::new).run(words);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The stems that a searched word has in the languages that its script writes. */
  public Map<StemLanguage, List<String>> ofSearched(List<Word> words) {
    Map<StemLanguage, List<String>> stems = new EnumMap<>(StemLanguage.class);
    for (StemLanguage language : StemLanguage.values()) {
      if (words.stream().allMatch(word -> language.writes(word.written()))) {
        List<String> found = of(language, words);
        if (!found.isEmpty()) {
          stems.put(language, found);
        }
      }
    }
    return stems;
  }
}
