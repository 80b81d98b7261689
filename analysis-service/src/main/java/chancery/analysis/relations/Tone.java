package chancery.analysis.relations;

import chancery.analysis.index.Moods;
import chancery.analysis.index.Moods.Interval;

/** In what tone one speaks to another, by the 95 % interval of the posts' mean sentiment. */
enum Tone {
  /** The interval lies above the threshold. */
  FRIENDLY,
  /** It lies within the threshold on both sides. */
  NEUTRAL,
  /** It lies below the threshold. */
  HOSTILE,
  /** It reaches across: there are too few posts, or they differ too much, to tell. */
  OPEN;

  /**
   * @param threshold from 0 to 1
   */
  static Tone of(Moods moods, double threshold) {
    Interval mean = moods.meanInterval();
    if (mean.low() > threshold) {
      return FRIENDLY;
    }
    if (mean.high() < -threshold) {
      return HOSTILE;
    }
    return mean.low() >= -threshold && mean.high() <= threshold ? NEUTRAL : OPEN;
  }
}
