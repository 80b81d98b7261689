package chancery.analysis.opinion;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.SparseVector;
import chancery.analysis.sentiment.Sentiment;
import java.util.Arrays;
import java.util.List;

/**
 * What the classifier of stances weighs: words, pairs of words, parts of words of two to five
 * characters, the words of hashtags, the target's words, and the sentiment. A text has a feature or
 * has it not; how often does not matter. Not thread-safe.
 */
final class StanceFeatures {

  private static final int SHORTEST_PART = 2;
  private static final int LONGEST_PART = 5;
  private static final float WORD = 1;
  private static final float PAIR = 0.5f;
  private static final float PART = 0.5f;
  private static final float TARGET_WORD = 2;
  private static final float SENTIMENT = 3;

  /** Euclidean length of a text's features. */
  private static final double LENGTH = 6;

  private static final int PAIR_SALT = 0x27d4eb2f;
  private static final int PART_SALT = 0x1b873593;
  private static final int TARGET_SALT = 0x38b34ae5;
  private static final int SENTIMENT_SALT = 0x5bd1e995;

  private final TargetWords words;
  private final SparseVector features = new SparseVector();
  private int[] hashes = new int[1024];
  private int size;

  StanceFeatures(TargetWords words) {
    this.words = words;
  }

  /** The remark's features, valid until the next call. */
  SparseVector of(Remark remark, RemarkTokens tokens) {
    features.clear();
    tokens.tokens().forEach(token -> note(Hash.of(token)));
    tokens.tagWords().forEach(word -> note(Hash.of(word)));
    take(WORD);
    pairs(tokens.tokens());
    take(PAIR);
    parts(' ' + String.join(" ", tokens.tokens()) + ' ');
    take(PART);
    targetWords(words.in(tokens));
    sentiment(remark);
    normalize();
    return features;
  }

  private void pairs(List<String> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      note(Hash.pair(Hash.of(tokens.get(i - 1)), Hash.of(tokens.get(i))) ^ PAIR_SALT);
    }
  }

  private void parts(String line) {
    for (int i = 0; i < line.length(); i++) {
      int hash = PART_SALT;
      int limit = Math.min(line.length(), i + LONGEST_PART);
      for (int k = i; k < limit; k++) {
        hash = Hash.with(hash, line.charAt(k));
        if (k - i + 1 >= SHORTEST_PART) {
          note(hash);
        }
      }
    }
  }

  private void targetWords(TargetWords.Found found) {
    if (found.favour() > 0) {
      features.add(Hash.spread(TARGET_SALT), TARGET_WORD);
    }
    if (found.against() > 0) {
      features.add(Hash.spread(TARGET_SALT + 1), TARGET_WORD);
    }
  }

  private void sentiment(Remark remark) {
    Sentiment sentiment = remark.sentiment();
    if (sentiment != null) {
      int sign = sentiment.score() > 0 ? 1 : 2;
      features.add(Hash.spread(SENTIMENT_SALT + sign), SENTIMENT * Math.abs(sentiment.score()));
      features.add(Hash.spread(SENTIMENT_SALT), SENTIMENT * sentiment.neutral());
    }
  }

  private void note(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  /** Makes features of the hashes noted, each once. */
  private void take(float value) {
    Arrays.sort(hashes, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        features.add(Hash.spread(hashes[i]), value);
      }
    }
    size = 0;
  }

  private void normalize() {
    double squares = 1;
    for (int i = 0; i < features.size(); i++) {
      squares += features.value(i) * features.value(i);
    }
    features.scale(0, (float) (LENGTH / Math.sqrt(squares)));
  }
}
