package chancery.analysis.opinion;

import chancery.analysis.sentiment.SentimentLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words and signs of a remark in lower case, hashtags and mentions with their sign; links are
 * left out.
 *
 * @param tokens in their order
 * @param negated whether a negating word stands up to four words before, in the same clause
 * @param tagWords the words that hashtags in camel case are made of
 */
record RemarkTokens(List<String> tokens, List<Boolean> negated, List<String> tagWords) {

  /** Longer texts are read up to here. */
  private static final int LONGEST = 4096;

  private static final int REACH = 4;
  private static final Pattern LINK = Pattern.compile("https?:\\S+|www\\.\\S+");
  private static final Pattern SEAM =
      Pattern.compile(
          "_|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  static RemarkTokens of(String text, String lang) {
    String read = text.substring(0, Math.min(LONGEST, text.length()));
    TokenScanner scanner = new TokenScanner(withoutLinks(read));
    @Nullable SentimentLanguage language = SentimentLanguage.of(lang);
    RemarkTokens all = new RemarkTokens(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int left = 0;
    for (String written = scanner.next(); written != null; written = scanner.next()) {
      String token = written.toLowerCase(Locale.ROOT);
      all.tokens.add(token);
      all.negated.add(left > 0 && isWord(token));
      if (!isWord(token)) {
        left = 0;
      } else if (language != null && language.negates(plain(token))) {
        left = REACH;
      } else if (left > 0) {
        left--;
      }
      if (written.charAt(0) == '#' && written.length() > 1) {
        for (String part : SEAM.split(written.substring(1))) {
          all.tagWords.add(part.toLowerCase(Locale.ROOT));
        }
      }
    }
    return all;
  }

  private static String withoutLinks(String text) {
    boolean mayHave = text.contains("http") || text.contains("www.");
    return mayHave ? LINK.matcher(text).replaceAll(" ") : text;
  }

  private static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.charAt(token.length() - 1))
        || token.length() > 1 && !isMark(token);
  }

  private static boolean isMark(String token) {
    return token.charAt(0) == '!' || token.charAt(0) == '?';
  }

  private static String plain(String word) {
    return word.replace("'", "").replace("\u2019", "");
  }
}
