package chancery.analysis.sentiment;

/** What an emoticon or emoji expresses. */
enum Mood {
  HAPPY,
  LAUGHING,
  LOVING,
  WINKING,
  TEASING,
  PRAISING,
  CELEBRATING,
  SAD,
  CRYING,
  ANGRY,
  DISGUSTED,
  AFRAID,
  DOUBTING,
  REFUSING,
  SURPRISED;

  boolean isGood() {
    return ordinal() <= CELEBRATING.ordinal();
  }

  boolean isBad() {
    return !isGood() && this != SURPRISED;
  }
}
