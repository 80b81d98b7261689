package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.SparseVector;

/**
 * What the classifier weighs, hashed: words, turned over where they are negated; pairs of words
 * that follow each other, directly or with one between; the parts of words of 3 to 5 letters; words
 * that tell of a mood in any context, one by one and together ({@link PolaritySummary}); signs, one
 * by one and by their mood; and how the text is written. All languages share these features, so
 * that small ones learn from large ones. Not thread-safe.
 */
public final class SentimentFeatures {

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;
  private static final int MOST_COUNTED = 5;

  private static final float WORD = 1;
  private static final float PAIR = 1;
  private static final float SKIP_PAIR = 0.6f;
  private static final float PART = 0.5f;
  private static final float SIGN = 1.5f;
  private static final float STYLE = 0.5f;
  private static final float POLARITY = 1;

  /** Euclidean length of a text's features. */
  private static final double LENGTH = 6;

  private static final int NEGATED_SALT = 0x5bd1e995;
  private static final int PART_SALT = 0x1b873593;
  private static final int SKIP_SALT = 0x7feb352d;
  private static final int SIGN_SALT = 0x38b34ae5;
  private static final int MOOD_SALT = 0x2c1b3c6d;
  private static final int POLARITY_SALT = 0x165667b1;
  private static final int SIDE_SALT = 0x71374491;
  private static final int STYLE_SALT = 0x27d4eb2f;

  /** Stand for what is before the first word and after the last. */
  private static final int BEGIN = 1;

  private static final int END = 2;

  private static final Mood[] MOODS = Mood.values();

  private final Scanner scanner;
  private final PolaritySummary summary = new PolaritySummary();
  private final SparseVector features = new SparseVector();

  /** Makes a word one of its language, 0 where it is one of all: English has most posts by far. */
  private int languageSalt;

  /**
   * @param frequencies by which hashtags are split and stretched words shortened
   */
  public SentimentFeatures(WordFrequencies frequencies) {
    scanner = new Scanner(frequencies);
  }

  /** The text's features, valid until the next call; none where it says nothing. */
  public SparseVector of(String text, SentimentLanguage language) {
    features.clear();
    Tokens tokens = scanner.scan(text, language);
    if (tokens.size() == 0) {
      return features;
    }
    languageSalt = language == SentimentLanguage.EN ? 0 : Hash.spread(language.ordinal() + 1);
    Polarities.of(language).mark(tokens);
    int negations = Negation.mark(tokens, language);
    pairs(tokens);
    summary.clear();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        int polarity = tokens.polarity(i);
        summary.word(polarity, tokens.has(i, Tokens.NEGATED), language.role(tokens.hash(i)));
        word(tokens, i, polarity);
      } else {
        sign(tokens, i);
      }
    }
    summary.addTo(features, tokens);
    style(tokens, negations);
    normalize();
    return features;
  }

  private void word(Tokens tokens, int token, int polarity) {
    int salt = tokens.has(token, Tokens.NEGATED) ? NEGATED_SALT : 0;
    add(tokens.hash(token) ^ salt, WORD);
    if (languageSalt != 0) {
      add(tokens.hash(token) ^ salt ^ languageSalt, WORD);
    }
    parts(tokens, token, salt);
    if (polarity != Polarities.NONE) {
      int kind = polarity ^ salt;
      add(Hash.pair(POLARITY_SALT, kind), POLARITY);
      add(Hash.pair(SIDE_SALT, Polarities.isGood(polarity) ? salt : ~salt), POLARITY);
      if (tokens.has(token, Tokens.TAGGED) || tokens.has(token, Tokens.CAPITALS)) {
        add(Hash.pair(POLARITY_SALT + 1, kind), POLARITY);
      }
    }
  }

  /** The word's beginning and end are part of its parts. */
  private void parts(Tokens tokens, int token, int salt) {
    char[] letters = tokens.letters();
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    for (int i = begin - 1; i < end; i++) {
      int hash = PART_SALT ^ salt;
      int limit = Math.min(end + 1, i + LONGEST_PART);
      for (int k = i; k < limit; k++) {
        hash = Hash.with(hash, k < begin || k >= end ? ' ' : letters[k]);
        if (k - i + 1 >= SHORTEST_PART) {
          add(hash, PART);
        }
      }
    }
  }

  private void pairs(Tokens tokens) {
    int before = BEGIN;
    int beforeThat = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int key = key(tokens, i);
      add(Hash.pair(before, key), PAIR);
      if (i > 1) {
        add(Hash.pair(beforeThat ^ SKIP_SALT, key), SKIP_PAIR);
      }
      beforeThat = before;
      before = key;
    }
    add(Hash.pair(before, END), PAIR);
  }

  private static int key(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    return tokens.isWord(token) ? hash : (hash ^ SIGN_SALT) + tokens.kind(token);
  }

  private void sign(Tokens tokens, int token) {
    add(key(tokens, token), SIGN);
    if (tokens.kind(token) == Tokens.MARK) {
      summary.mark(tokens.hash(token));
    }
    Mood mood =
        switch (tokens.kind(token)) {
          case Tokens.EMOTICON -> MOODS[tokens.hash(token)];
          case Tokens.EMOJI -> Emoji.mood(tokens.hash(token));
          default -> null;
        };
    if (mood != null) {
      summary.mood(mood);
      add(Hash.pair(MOOD_SALT, mood.ordinal()), SIGN);
      add(Hash.pair(MOOD_SALT + 1, mood.isGood() ? 0 : mood.isBad() ? 1 : 2), SIGN);
    }
  }

  private void style(Tokens tokens, int negations) {
    int capitals = 0;
    int stretched = 0;
    int tagged = 0;
    for (int i = 0; i < tokens.size(); i++) {
      capitals += tokens.has(i, Tokens.CAPITALS) ? 1 : 0;
      stretched += tokens.has(i, Tokens.STRETCHED) ? 1 : 0;
      tagged += tokens.has(i, Tokens.TAGGED) ? 1 : 0;
    }
    count(1, capitals);
    count(2, stretched);
    count(3, tagged);
    count(4, negations);
    count(5, tokens.size() / 5);
    count(6, tokens.links());
    count(7, tokens.mentions());
  }

  private void count(int what, int count) {
    add(Hash.pair(STYLE_SALT + what, Math.min(count, MOST_COUNTED)), STYLE);
  }

  /** Long texts count no more than short ones. */
  private void normalize() {
    double squares = 1;
    for (int i = 0; i < features.size(); i++) {
      squares += features.value(i) * features.value(i);
    }
    features.scale(0, (float) (LENGTH / Math.sqrt(squares)));
  }

  private void add(int hash, float value) {
    features.add(Hash.spread(hash), value);
  }
}
