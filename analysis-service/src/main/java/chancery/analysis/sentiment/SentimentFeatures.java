package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.SparseVector;

/**
 * What the classifier weighs: words, pairs and triples of words, parts of words, signs, and how the
 * text is written. Each is there for all languages together and once more for the text's own, so
 * that small languages learn from large ones what they share with them. Not thread-safe.
 */
public final class SentimentFeatures {

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;

  private static final int NEGATED_SALT = 0x5bd1e995;
  private static final int PART_SALT = 0x1b873593;
  private static final int SIGN_SALT = 0x38b34ae5;
  private static final int STYLE_SALT = 0x27d4eb2f;

  /** Euclidean length of a text's features. */
  private static final double LENGTH = 6;

  private final Scanner scanner = new Scanner(new Hashtags());
  private final SparseVector features = new SparseVector();
  private int languageSalt;

  private static final float WORDS = 1,
      PARTS = 0.5f,
      PAIRS = 1,
      TRIPLES = 0,
      SIGNS = 1,
      STYLE = 0.5f;
  private static final boolean SHARED = true, OWN = false;

  /** The text's features, valid until the next call; none where it says nothing. */
  public SparseVector of(String text, SentimentLanguage language) {
    features.clear();
    Tokens tokens = scanner.scan(text, language);
    int negations = Negation.mark(tokens, language);
    if (tokens.size() == 0) {
      return features;
    }
    languageSalt = Hash.spread(language.ordinal() + 1);
    words(tokens);
    signs(tokens);
    style(tokens, negations);
    normalize();
    return features;
  }

  /** Long texts count no more than short ones. */
  private void normalize() {
    double squares = 1;
    for (int i = 0; i < features.size(); i++) {
      squares += features.value(i) * features.value(i);
    }
    features.scale(0, (float) (LENGTH / Math.sqrt(squares)));
  }

  private void words(Tokens tokens) {
    int before = 1;
    int beforeThat = 1;
    for (int i = 0; i < tokens.size(); i++) {
      int hash = key(tokens, i);
      if (tokens.isWord(i)) {
        boolean neg = tokens.has(i, Tokens.NEGATED);
        add(neg ? hash ^ NEGATED_SALT : hash, WORDS);
        parts(tokens, i, neg);
      }
      int pair = Hash.pair(before, hash);
      add(pair, PAIRS);
      if (TRIPLES > 0) add(Hash.pair(beforeThat, pair), TRIPLES);
      beforeThat = before;
      before = hash;
    }
    add(Hash.pair(before, 2), PAIRS);
  }

  private static int key(Tokens tokens, int i) {
    return tokens.isWord(i) ? tokens.hash(i) : (tokens.hash(i) ^ SIGN_SALT) + tokens.kind(i);
  }

  private void parts(Tokens tokens, int token, boolean neg) {
    char[] letters = tokens.letters();
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    int salt = neg ? NEGATED_SALT : 0;
    for (int i = begin - 1; i < end; i++) {
      int hash = PART_SALT;
      int limit = Math.min(end + 1, i + LONGEST_PART);
      for (int k = i; k < limit; k++) {
        hash = Hash.with(hash, k < begin || k >= end ? ' ' : letters[k]);
        if (k - i + 1 >= SHORTEST_PART) {
          add(hash ^ salt, PARTS);
        }
      }
    }
  }

  private void signs(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        continue;
      }
      add(key(tokens, i) ^ STYLE_SALT, SIGNS);
      if (tokens.kind(i) == Tokens.EMOTICON) {
        mood(Mood.values()[tokens.hash(i)]);
      } else if (tokens.kind(i) == Tokens.EMOJI) {
        Mood mood = Emoji.mood(tokens.hash(i));
        if (mood != null) {
          mood(mood);
        }
      }
    }
  }

  private void mood(Mood mood) {
    shared(Hash.pair(SIGN_SALT, 1000 + mood.ordinal()), SIGNS);
    shared(Hash.pair(SIGN_SALT, mood.isGood() ? 2000 : mood.isBad() ? 2001 : 2002), SIGNS);
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
    style(1, capitals);
    style(2, stretched);
    style(3, tagged);
    style(4, negations);
    style(5, tokens.size() / 5);
  }

  private void style(int what, int count) {
    add(Hash.pair(STYLE_SALT + what, Math.min(count, 5)), STYLE);
  }

  private void add(int hash, float value) {
    if (SHARED) shared(Hash.spread(hash), value);
    if (OWN) shared(Hash.spread(hash ^ languageSalt), value);
  }

  private void shared(int hash, float value) {
    features.add(hash, value);
  }
}
