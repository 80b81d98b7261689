package chancery.local.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When how much is said about what, over three months. Everyday talk follows the clock and the
 * week; the campaign rises in days, fades over weeks and leaves a tenth of itself behind; the
 * crisis breaks within an hour and halves every day and a half.
 */
final class Storyline {

  static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");
  static final Instant END = Instant.parse("2025-06-01T00:00:00Z");
  static final Instant CAMPAIGN = Instant.parse("2025-03-24T09:00:00Z");
  static final Instant CRISIS = Instant.parse("2025-05-06T19:40:00Z");
  static final String CAMPAIGN_TAG = "CleanBayNow";

  private static final double PER_HOUR = 15;
  private static final double CAMPAIGN_PEAK = 14;
  private static final double CAMPAIGN_FADES_DAYS = 9;
  private static final double CAMPAIGN_STAYS = 0.1;
  private static final double CRISIS_PEAK = 170;
  private static final double CRISIS_HALVES_HOURS = 20;
  private static final double WEEKEND = 0.7;

  private Storyline() {}

  /** Expected posts in the hour that begins then, about everyday things and diplomacy. */
  static double everyday(Instant hour) {
    return PER_HOUR * clock(hour);
  }

  /** Expected posts in the hour about the campaign. */
  static double campaign(Instant hour) {
    double days = Duration.between(CAMPAIGN, hour).toMinutes() / 1440.0;
    if (days < 0) {
      return 0;
    }
    double rise = Math.min(1, 0.15 + days / 4);
    double fade = days < 4 ? 1 : StrictMath.exp(-(days - 4) / CAMPAIGN_FADES_DAYS);
    return CAMPAIGN_PEAK * Math.max(CAMPAIGN_STAYS, fade) * rise * clock(hour);
  }

  /** Expected posts in the hour about the crisis. */
  static double crisis(Instant hour) {
    double hours = Duration.between(CRISIS, hour).toMinutes() / 60.0;
    return hours < -1
        ? 0
        : CRISIS_PEAK
            * StrictMath.pow(0.5, Math.max(0, hours) / CRISIS_HALVES_HOURS)
            * (0.5 + 0.5 * clock(hour));
  }

  /** Hourly and weekly rhythm, 1 on an average weekday; the world lives on UTC. */
  private static double clock(Instant hour) {
    OffsetDateTime time = hour.atOffset(ZoneOffset.UTC);
    double phase = 2 * Math.PI * (time.getHour() - 14) / 24.0;
    boolean weekend =
        time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    return (1 + 0.75 * StrictMath.cos(phase)) * (weekend ? WEEKEND : 1);
  }
}
