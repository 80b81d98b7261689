package chancery.gateway.accounts;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.ReportMonth;
import chancery.gateway.html.Html;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Charts as SVG, drawn by attributes alone, so that no policy keeps a browser from showing them.
 */
final class Charts {

  private static final int WIDTH = 720;
  private static final int LABELS = 220;
  private static final int FIGURES = 50;
  private static final int ROW = 22;
  private static final int HEIGHT = 180;
  private static final int AXIS = 34;
  private static final String BAR = "#a9c4df";
  private static final String LINE = "#1d2733";
  private static final String GRID = "#c9d1d9";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Charts() {}

  /** A bar for each actor's index, with a line for its interval. */
  static void indices(Html html, List<RankedActor> actors) {
    int height = actors.size() * ROW + 8;
    open(html, height, "Composite index of each actor with its 95 % interval");
    for (int i = 0; i < actors.size(); i++) {
      RankedActor actor = actors.get(i);
      int y = i * ROW + 4;
      label(html, LABELS - 8, y + 14, "end", shortened(actor.getMember().getName()));
      if (actor.hasIndex()) {
        rectangle(html, LABELS, y + 3, along(actor.getIndex()) - LABELS, ROW - 8);
        label(html, WIDTH - FIGURES + 8, y + 14, "start", Figures.one(actor.getIndex()));
      }
      if (actor.hasIndexLow() && actor.hasIndexHigh()) {
        double middle = y + ROW / 2.0 - 1;
        line(html, along(actor.getIndexLow()), middle, along(actor.getIndexHigh()), middle, LINE);
      }
    }
    html.close("svg");
  }

  /** A bar for each month's posts. */
  static void months(Html html, List<ReportMonth> months) {
    open(html, HEIGHT + AXIS, "Posts of the group by month");
    long most = months.stream().mapToLong(ReportMonth::getPosts).max().orElse(0);
    double step = (double) (WIDTH - FIGURES) / Math.max(1, months.size());
    line(html, FIGURES, HEIGHT, WIDTH, HEIGHT, GRID);
    label(html, FIGURES - 6, 12, "end", Figures.whole(most));
    label(html, FIGURES - 6, HEIGHT, "end", "0");
    int every = Math.max(1, months.size() / 12);
    for (int i = 0; i < months.size(); i++) {
      ReportMonth month = months.get(i);
      double x = FIGURES + i * step;
      double tall = most == 0 ? 0 : (HEIGHT - 8.0) * month.getPosts() / most;
      rectangle(html, x + step * 0.1, HEIGHT - tall, step * 0.8, tall);
      if (i % every == 0) {
        label(html, x + step / 2, HEIGHT + 18, "middle", MONTH.format(instant(month.getFrom())));
      }
    }
    html.close("svg");
  }

  private static void open(Html html, int height, String title) {
    html.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 %d %d".formatted(WIDTH, height),
            "width",
            "100%",
            "role",
            "img",
            "font-family",
            "sans-serif",
            "font-size",
            "12")
        .element("title", title);
  }

  /** Where an index of 0 to 100 is. */
  private static double along(double index) {
    return LABELS + index / 100 * (WIDTH - LABELS - FIGURES);
  }

  private static void rectangle(Html html, double x, double y, double width, double height) {
    html.open(
            "rect",
            "x",
            Figures.one(x),
            "y",
            Figures.one(y),
            "width",
            Figures.one(width),
            "height",
            Figures.one(height),
            "fill",
            BAR)
        .close("rect");
  }

  private static void line(
      Html html, double fromX, double fromY, double toX, double toY, String colour) {
    html.open(
            "line",
            "x1",
            Figures.one(fromX),
            "y1",
            Figures.one(fromY),
            "x2",
            Figures.one(toX),
            "y2",
            Figures.one(toY),
            "stroke",
            colour,
            "stroke-width",
            "1.5")
        .close("line");
  }

  private static void label(Html html, double x, double y, String anchor, String text) {
    html.element(
        "text",
        text,
        "x",
        Figures.one(x),
        "y",
        Figures.one(y),
        "text-anchor",
        anchor,
        "fill",
        LINE);
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 30
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 29)) + "…";
  }
}
