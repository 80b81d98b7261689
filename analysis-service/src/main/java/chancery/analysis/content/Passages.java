package chancery.analysis.content;

import chancery.analysis.content.Match.Part;
import java.util.Arrays;

/**
 * The paragraphs of a long text, cut at line ends. The title is one, and so are the hashtags
 * together.
 */
final class Passages {

  /** Characters up to which a text is one passage. */
  static final int LONGEST = 1000;

  private static final int OF_HASHTAGS = -1;
  private static final int OF_TITLE = -2;

  private final int[] ends;

  Passages(CodedText text) {
    String written = text.raw().substring(text.textStart());
    ends = written.chars().anyMatch(c -> c == '\n') ? lineEnds(written) : new int[0];
  }

  static boolean several(CodedText text) {
    return text.raw().length() > LONGEST;
  }

  /** The number of the passage that a match is in. */
  int of(Match match) {
    if (match.part() != Part.TEXT) {
      return match.part() == Part.TITLE ? OF_TITLE : OF_HASHTAGS;
    }
    int place = Arrays.binarySearch(ends, match.from());
    return place >= 0 ? place : -place - 1;
  }

  private static int[] lineEnds(String text) {
    Ints found = new Ints();
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      found.add(end);
    }
    int[] ends = new int[found.size()];
    Arrays.setAll(ends, found::get);
    return ends;
  }
}
