package chancery.local.demo;

/** What a phrase is about. */
enum Topic {
  OPENING,
  CLOSING,
  EVERYDAY,
  DIPLOMACY,
  CULTURE,
  CAMPAIGN,
  CRISIS,
  /** What offices say in the crisis. */
  RESPONSE,
  /** What the coordinated accounts spread. */
  CLAIM,
  CORRECTION
}
