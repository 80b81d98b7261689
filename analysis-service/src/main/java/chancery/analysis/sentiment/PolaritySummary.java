package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.SparseVector;

/**
 * What the polar words and signs of a text say together, which a sum over single words cannot: how
 * many are good and how many bad, which came first and last, which prevail after a word such as
 * <em>but</em>, and whether those that prevail are exclaimed, asked, or stand beside a link or a
 * mention. A negated word counts as its opposite. The same for all languages. Not thread-safe.
 */
final class PolaritySummary {

  private static final float VALUE = 1;
  private static final int MOST_COUNTED = 3;
  private static final int LONGEST = 7;
  private static final int SALT = 0x6a09e667;

  private int good;
  private int bad;
  private int first;
  private int last;
  private boolean turned;
  private int sinceTurn;
  private boolean exclaims;
  private boolean asks;

  /** Begins a new text. */
  void clear() {
    good = 0;
    bad = 0;
    first = Polarities.NONE;
    last = Polarities.NONE;
    turned = false;
    sinceTurn = 0;
    exclaims = false;
    asks = false;
  }

  /**
   * Takes in the next word.
   *
   * @param polarity of the word as it stands in the list
   * @param role what it does to negations
   */
  void word(int polarity, boolean negated, int role) {
    if (role == SentimentLanguage.TURNS) {
      turned = true;
      sinceTurn = 0;
    }
    if (polarity != Polarities.NONE) {
      count(Polarities.isGood(polarity) != negated);
    }
  }

  /** Takes in an emoji or emoticon. */
  void mood(Mood mood) {
    if (mood.isGood() || mood.isBad()) {
      count(mood.isGood());
    }
  }

  /** Takes in a mark, as the scanner tells them apart. */
  void mark(int mark) {
    exclaims |= mark == '!' || mark == Tokens.REPEATED + '!' || mark == Tokens.BOTH;
    asks |= mark == '?' || mark == Tokens.REPEATED + '?' || mark == Tokens.BOTH;
  }

  private void count(boolean isGood) {
    last = isGood ? Polarities.GOOD : Polarities.BAD;
    first = first == Polarities.NONE ? last : first;
    good += isGood ? 1 : 0;
    bad += isGood ? 0 : 1;
    sinceTurn += isGood ? 1 : -1;
  }

  /** Adds the features of the text whose tokens were taken in. */
  void addTo(SparseVector features, Tokens tokens) {
    int prevails = Integer.signum(good - bad);
    add(features, 0, Math.min(good, MOST_COUNTED), Math.min(bad, MOST_COUNTED));
    add(features, 1, first, last);
    add(features, 2, prevails, (exclaims ? 2 : 0) + (asks ? 1 : 0));
    add(features, 3, prevails, (tokens.links() > 0 ? 2 : 0) + (tokens.mentions() > 0 ? 1 : 0));
    add(features, 4, prevails, Math.min(LONGEST, tokens.size() / 5));
    if (turned) {
      add(features, 5, Integer.signum(sinceTurn), 0);
    }
  }

  private static void add(SparseVector features, int kind, int one, int other) {
    int hash = Hash.pair(SALT + kind, (one + 1) * 8 + other);
    features.add(Hash.spread(hash), VALUE);
  }
}
