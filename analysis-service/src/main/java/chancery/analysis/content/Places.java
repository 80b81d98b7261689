package chancery.analysis.content;

import chancery.analysis.content.Match.Part;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;

/** Turns findings into places in the parts of one text. */
final class Places {

  private final CodedText text;
  private int[] starts = {};

  Places(CodedText text) {
    this.text = text;
  }

  Match match(int category, Pattern pattern, int from, int to) {
    if (pattern.getForm() == PatternForm.PATTERN_FORM_REGEX) {
      return inText(category, pattern, from, to);
    }
    if (Compilation.isHashtag(pattern.getText())) {
      String tag = text.hashtags().get(from);
      return new Match(category, pattern, Part.HASHTAGS, -1, -1, "#" + tag);
    }
    if (starts.length == 0) {
      starts = text.wordStarts();
    }
    int end = starts[to] + text.words().get(to).written().length();
    return inText(category, pattern, starts[from], end);
  }

  private Match inText(int category, Pattern pattern, int from, int to) {
    String found = text.raw().substring(from, to);
    boolean inTitle = from < text.textStart();
    int shift = inTitle ? 0 : text.textStart();
    Part part = inTitle ? Part.TITLE : Part.TEXT;
    return new Match(category, pattern, part, from - shift, to - shift, found);
  }
}
