package chancery.analysis.opinion;

import chancery.analysis.classify.Softmax;
import chancery.analysis.sentiment.Sentiment;

/**
 * Tells a stance from the target's words and the sentiment, without training: softmax over favour
 * 2f + 0.5s, against 2a - 0.5s and none 1, with f and a the words found for and against, and s the
 * sentiment, -1 to 1. So one word decides, and sentiment alone does not.
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
    Sentiment sentiment = remark.sentiment();
    double mood = sentiment == null ? 0 : SENTIMENT * sentiment.score();
    double[] scores = {WORD * found.favour() + mood, WORD * found.against() - mood, NONE};
    Softmax.of(scores);
    return scores;
  }
}
