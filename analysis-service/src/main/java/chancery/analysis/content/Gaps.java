package chancery.analysis.content;

import chancery.analysis.text.Word;
import org.jspecify.annotations.Nullable;

/** Tells which words of a text stand side by side: with space between them, or one hyphen. */
final class Gaps {

  private static final String HYPHENS = "-\u00ad\u2010\u2011";

  private final CodedText text;
  private int @Nullable [] starts;

  Gaps(CodedText text) {
    this.text = text;
  }

  /** Whether a word, not the first, is beside the one before it. */
  boolean narrow(int word) {
    return switch (text.words().get(word).step()) {
      case 1 -> true;
      case 2 -> hyphen(word);
      default -> false;
    };
  }

  private boolean hyphen(int word) {
    if (starts == null) {
      starts = text.wordStarts();
    }
    Word before = text.words().get(word - 1);
    int end = starts[word - 1] + before.written().length();
    return starts[word] == end + 1 && HYPHENS.indexOf(text.raw().charAt(end)) >= 0;
  }
}
