package chancery.analysis.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * Words, phrases and hashtags that show favour of a target, and those that show opposition. A word
 * also finds the hashtag of the same letters, and one that ends in {@code *} every word that begins
 * so. What a negation turns over counts for the other side.
 */
public final class TargetWords {

  /** What was found in a remark. */
  record Found(int favour, int against) {

    boolean isNothing() {
      return favour == 0 && against == 0;
    }
  }

  private final List<List<String>> favour;
  private final List<List<String>> against;

  public TargetWords(List<String> favour, List<String> against) {
    this.favour = phrases(favour);
    this.against = phrases(against);
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return favour.isEmpty() && against.isEmpty();
  }

  Found in(RemarkTokens remark) {
    int[] straight = count(favour, remark);
    int[] contrary = count(against, remark);
    return new Found(straight[0] + contrary[1], contrary[0] + straight[1]);
  }

  private static List<List<String>> phrases(List<String> written) {
    List<List<String>> phrases = new ArrayList<>();
    for (String each : written) {
      List<String> tokens =
          new ArrayList<>(
              RemarkTokens.of(each, "und").tokens().stream().map(TargetWords::untagged).toList());
      if (tokens.size() > 1 && tokens.getLast().equals("*") && each.endsWith("*")) {
        tokens.removeLast();
        tokens.set(tokens.size() - 1, tokens.getLast() + "*");
      }
      if (!tokens.isEmpty()) {
        phrases.add(tokens);
      }
    }
    return phrases;
  }

  /** How often they stand there, and how often they are negated. */
  private static int[] count(List<List<String>> phrases, RemarkTokens remark) {
    int[] found = new int[2];
    for (List<String> phrase : phrases) {
      for (int i = 0; i + phrase.size() <= remark.tokens().size(); i++) {
        if (stands(phrase, remark.tokens(), i)) {
          found[remark.negated().get(i) ? 1 : 0]++;
        }
      }
    }
    return found;
  }

  private static boolean stands(List<String> phrase, List<String> tokens, int at) {
    for (int k = 0; k < phrase.size(); k++) {
      String wanted = phrase.get(k);
      String there = untagged(tokens.get(at + k));
      boolean same =
          wanted.endsWith("*") && wanted.length() > 1
              ? there.startsWith(wanted.substring(0, wanted.length() - 1))
              : there.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static String untagged(String token) {
    return token.length() > 1 && token.charAt(0) == '#' ? token.substring(1) : token;
  }
}
