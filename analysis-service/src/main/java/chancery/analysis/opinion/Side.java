package chancery.analysis.opinion;

/** How a post stands to a target, in the order of the model's classes. */
public enum Side {
  FAVOUR,
  AGAINST,
  NONE
}
