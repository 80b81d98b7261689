package chancery.analysis.text;

import chancery.kit.text.Folding;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words by the rules of Unicode (UAX 29); Chinese characters stand for themselves,
 * so that a run of them is found as a phrase. Not thread-safe: one for each thread.
 */
public final class Words {

  private static final int LONGEST = 100;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);

  public Words() {
    tokenizer.setMaxTokenLength(LONGEST);
  }

  /** The words of a text in their order. */
  public List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      int end = 0;
      while (tokenizer.incrementToken()) {
        String written = term.toString();
        int step = onlySpace(text, end, offset.startOffset()) ? 1 : 2;
        words.add(new Word(written, Folding.word(written), step));
        end = offset.endOffset();
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  private static boolean onlySpace(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // Joiners and direction marks are invisible.
      if (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT && c != '\u00a0') {
        return false;
      }
    }
    return true;
  }
}
