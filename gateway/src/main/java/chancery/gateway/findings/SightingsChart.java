package chancery.gateway.findings;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.gateway.html.Html;
import chancery.gateway.html.Svg;
import chancery.log.v1.FindingSighting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Sightings over time: bars for how many there were, and below them a line for each account with a
 * dot for each sighting, the accounts in the order in which they were first seen.
 */
final class SightingsChart {

  private static final int LANES = 40;
  private static final int BARS = 60;
  private static final int LABELS = 220;
  private static final int RIGHT = 16;
  private static final int TALL = 70;
  private static final int ROW = 18;
  private static final int AXIS = 26;
  private static final int MARKS = 4;
  private static final Duration FINE = Duration.ofDays(2);

  private final List<FindingSighting> sightings;
  private final UnaryOperator<String> addressOf;
  private final long from;
  private final long span;

  /**
   * @param sightings in time, at least one
   * @param addressOf a post's, by its id
   */
  SightingsChart(List<FindingSighting> sightings, UnaryOperator<String> addressOf) {
    this.sightings = sightings;
    this.addressOf = addressOf;
    this.from = millis(sightings.getFirst());
    this.span = Math.max(1, millis(sightings.getLast()) - from);
  }

  void draw(Html html, String title) {
    Map<String, List<FindingSighting>> lanes = lanes();
    int height = TALL + AXIS + lanes.size() * ROW + 8;
    Svg svg = new Svg(html, height, title);
    drawBars(svg);
    drawAxis(svg, height);
    int lane = 0;
    for (Map.Entry<String, List<FindingSighting>> account : lanes.entrySet()) {
      drawLane(svg, TALL + AXIS + lane++ * ROW + ROW / 2.0, account.getKey(), account.getValue());
    }
    svg.close();
  }

  /** The accounts first seen; those for whom there is no room share the last line. */
  private Map<String, List<FindingSighting>> lanes() {
    Map<String, List<FindingSighting>> lanes = new LinkedHashMap<>();
    sightings.forEach(
        one -> lanes.computeIfAbsent(one.getAccount(), none -> new ArrayList<>()).add(one));
    if (lanes.size() <= LANES) {
      return lanes;
    }
    Map<String, List<FindingSighting>> shown = new LinkedHashMap<>();
    List<FindingSighting> others = new ArrayList<>();
    lanes.forEach((account, seen) -> {
      if (shown.size() < LANES - 1) {
        shown.put(account, seen);
      } else {
        others.addAll(seen);
      }
    });
    shown.put("%d other accounts".formatted(lanes.size() - shown.size()), others);
    return shown;
  }

  private void drawBars(Svg svg) {
    int[] counts = new int[BARS];
    for (FindingSighting one : sightings) {
      counts[(int) Math.min(BARS - 1, BARS * (millis(one) - from) / span)]++;
    }
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double step = (double) (Svg.WIDTH - LABELS - RIGHT) / BARS;
    for (int bar = 0; bar < BARS; bar++) {
      double tall = (TALL - 8.0) * counts[bar] / most;
      svg.rectangle(LABELS + bar * step, TALL - tall, step * 0.9, tall);
    }
    svg.label(LABELS - 8, 16, "end", "%,d at most".formatted(most));
    svg.label(LABELS - 8, TALL, "end", "0");
    svg.line(LABELS, TALL, Svg.WIDTH - RIGHT, TALL, Svg.GRID);
  }

  private void drawAxis(Svg svg, int height) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(
                span < FINE.toMillis() ? "d MMM HH:mm" : "d MMM yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    for (int mark = 0; mark <= MARKS; mark++) {
      double x = LABELS + (double) (Svg.WIDTH - LABELS - RIGHT) * mark / MARKS;
      String anchor = mark == 0 ? "start" : mark == MARKS ? "end" : "middle";
      svg.line(x, TALL, x, height, Svg.GRID);
      svg.label(
          x, TALL + 18, anchor, form.format(Instant.ofEpochMilli(from + span * mark / MARKS)));
    }
  }

  private void drawLane(Svg svg, double y, String name, List<FindingSighting> seen) {
    svg.label(LABELS - 8, y + 4, "end", Svg.shortened(name));
    svg.line(LABELS, y, Svg.WIDTH - RIGHT, y, Svg.GRID);
    for (FindingSighting one : seen) {
      double x = LABELS + (double) (Svg.WIDTH - LABELS - RIGHT) * (millis(one) - from) / span;
      String title = "%s, %s".formatted(one.getAccount(), instant(one.getAt()));
      svg.dot(x, y, title, one.hasPost() ? addressOf.apply(one.getPost()) : "");
    }
  }

  private static long millis(FindingSighting sighting) {
    return instant(sighting.getAt()).toEpochMilli();
  }
}
