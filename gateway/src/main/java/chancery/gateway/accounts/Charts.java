package chancery.gateway.accounts;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.ReportMonth;
import chancery.gateway.html.Html;
import chancery.gateway.html.Svg;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Charts of reports. */
final class Charts {

  private static final int LABELS = 220;
  private static final int FIGURES = 50;
  private static final int ROW = 22;
  private static final int HEIGHT = 180;
  private static final int AXIS = 34;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Charts() {}

  /** A bar for each actor's index, with a line for its interval. */
  static void indices(Html html, List<RankedActor> actors) {
    int height = actors.size() * ROW + 8;
    Svg svg = new Svg(html, height, "Composite index of each actor with its 95 % interval");
    for (int i = 0; i < actors.size(); i++) {
      RankedActor actor = actors.get(i);
      int y = i * ROW + 4;
      svg.label(LABELS - 8, y + 14, "end", Svg.shortened(actor.getMember().getName()));
      if (actor.hasIndex()) {
        svg.rectangle(LABELS, y + 3, along(actor.getIndex()) - LABELS, ROW - 8);
        svg.label(Svg.WIDTH - FIGURES + 8, y + 14, "start", Figures.one(actor.getIndex()));
      }
      if (actor.hasIndexLow() && actor.hasIndexHigh()) {
        double middle = y + ROW / 2.0 - 1;
        svg.line(along(actor.getIndexLow()), middle, along(actor.getIndexHigh()), middle, Svg.INK);
      }
    }
    svg.close();
  }

  /** A bar for each month's posts. */
  static void months(Html html, List<ReportMonth> months) {
    Svg svg = new Svg(html, HEIGHT + AXIS, "Posts of the group by month");
    long most = months.stream().mapToLong(ReportMonth::getPosts).max().orElse(0);
    double step = (double) (Svg.WIDTH - FIGURES) / Math.max(1, months.size());
    svg.line(FIGURES, HEIGHT, Svg.WIDTH, HEIGHT, Svg.GRID);
    svg.label(FIGURES - 6, 12, "end", Figures.whole(most));
    svg.label(FIGURES - 6, HEIGHT, "end", "0");
    int every = Math.max(1, months.size() / 12);
    for (int i = 0; i < months.size(); i++) {
      ReportMonth month = months.get(i);
      double x = FIGURES + i * step;
      double tall = most == 0 ? 0 : (HEIGHT - 8.0) * month.getPosts() / most;
      svg.rectangle(x + step * 0.1, HEIGHT - tall, step * 0.8, tall);
      if (i % every == 0) {
        svg.label(x + step / 2, HEIGHT + 18, "middle", MONTH.format(instant(month.getFrom())));
      }
    }
    svg.close();
  }

  /** Where an index of 0 to 100 is. */
  private static double along(double index) {
    return LABELS + index / 100 * (Svg.WIDTH - LABELS - FIGURES);
  }
}
