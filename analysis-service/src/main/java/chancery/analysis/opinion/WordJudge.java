package chancery.analysis.opinion;

import chancery.analysis.classify.Softmax;
import chancery.analysis.sentiment.Sentiment;
import org.jspecify.annotations.Nullable;

/**
 * Tells a stance from the target's words and the sentiment, without training: softmax over favour
 * 2f + 0.5s, against 2a - 0.5s and none 1, with f and a the words found for and against, and s the
 * sentiment, -1 to 1, where a word is found, else 0. So one word decides, and of a post without any
 * nothing is known: favour is as likely as against, whatever its mood.
 */
final class WordJudge {

  private static final double WORD = 2;
  private static final double SENTIMENT = 0.5;
  private static final double NONE = 1;

  private final TargetWords words;

  WordJudge(TargetWords words) {
    this.words = words;
  }

  double[] probabilities(Remark remark, RemarkTokens tokens) {
    TargetWords.Found found = words.in(tokens);
    double mood = found.isNothing() ? 0 : mood(remark.sentiment());
    double[] scores = {WORD * found.favour() + mood, WORD * found.against() - mood, NONE};
    Softmax.of(scores);
    return scores;
  }

  private static double mood(@Nullable Sentiment sentiment) {
    return sentiment == null ? 0 : SENTIMENT * sentiment.score();
  }
}
