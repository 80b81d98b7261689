package chancery.analysis.content;

import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.List;

/**
 * What a codebook is held against.
 *
 * @param raw the title, where there is one, a line end, and the text
 * @param textStart where in it the text starts
 * @param words of title and text, in their order, as {@link chancery.analysis.text.Words} cuts them
 * @param hashtags folded by {@link chancery.kit.text.Folding#tag}, without the sign
 * @param lang ISO 639 code, {@code und} where it is not known
 */
public record CodedText(
    String raw, int textStart, List<Word> words, List<String> hashtags, String lang) {

  /** A step that no pattern goes over. */
  private static final int FAR = 1000;

  /** A text without a title. */
  public static CodedText of(String text, List<Word> words, List<String> hashtags, String lang) {
    return new CodedText(text, 0, words, hashtags, lang);
  }

  /**
   * @param title empty for none
   */
  public static CodedText of(
      String title, String text, List<String> hashtags, String lang, Words words) {
    List<Word> ofText = words.of(text);
    return title.isEmpty()
        ? of(text, ofText, hashtags, lang)
        : new CodedText(
            title + "\n" + text,
            title.length() + 1,
            joined(words.of(title), ofText),
            hashtags,
            lang);
  }

  /**
   * @param post with its enrichment
   */
  public static CodedText of(Post post, Words words) {
    return of(
        post.getTitle(),
        post.getText(),
        post.getEnrichment().getHashtagsList(),
        post.getEnrichment().getLang(),
        words);
  }

  /** Where each word starts in {@link #raw}. Words stand there as they were written. */
  int[] wordStarts() {
    int[] starts = new int[words.size()];
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(end, raw.indexOf(words.get(i).written(), end));
      end = starts[i] + words.get(i).written().length();
    }
    return starts;
  }

  /** The first word of the text is far from the last of the title. */
  private static List<Word> joined(List<Word> ofTitle, List<Word> ofText) {
    List<Word> all = new ArrayList<>(ofTitle);
    for (int i = 0; i < ofText.size(); i++) {
      Word word = ofText.get(i);
      boolean first = i == 0 && !all.isEmpty();
      all.add(first ? new Word(word.written(), word.folded(), FAR) : word);
    }
    return all;
  }
}
