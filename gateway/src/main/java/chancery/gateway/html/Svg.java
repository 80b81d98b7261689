package chancery.gateway.html;

import java.util.Locale;

/**
 * A picture as SVG within a page, drawn by attributes alone, so that no policy keeps a browser from
 * showing it. Lengths are in its own units, of which it is {@link #WIDTH} wide.
 */
public final class Svg {

  /** Of every picture. */
  public static final int WIDTH = 720;

  /** Of bars and marks. */
  public static final String BAR = "#a9c4df";

  /** Of texts, and of lines that tell something. */
  public static final String INK = "#1d2733";

  /** Of lines that only guide the eye. */
  public static final String GRID = "#c9d1d9";

  private final Html html;

  /** Opens a picture, with a title for those who cannot see it. */
  public Svg(Html html, int height, String title) {
    this.html = html;
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

  public void rectangle(double x, double y, double width, double height) {
    html.open(
            "rect",
            "x",
            one(x),
            "y",
            one(y),
            "width",
            one(width),
            "height",
            one(height),
            "fill",
            BAR)
        .close("rect");
  }

  public void line(double fromX, double fromY, double toX, double toY, String colour) {
    html.open(
            "line",
            "x1",
            one(fromX),
            "y1",
            one(fromY),
            "x2",
            one(toX),
            "y2",
            one(toY),
            "stroke",
            colour,
            "stroke-width",
            "1.5")
        .close("line");
  }

  /** A dot that tells what it stands for, and leads there where an address is given. */
  public void dot(double x, double y, String title, String address) {
    if (!address.isEmpty()) {
      html.open("a", "href", address);
    }
    html.open("circle", "cx", one(x), "cy", one(y), "r", "3.5", "fill", INK, "fill-opacity", "0.6")
        .element("title", title)
        .close("circle");
    if (!address.isEmpty()) {
      html.close("a");
    }
  }

  /**
   * @param anchor which end of the text is there: {@code start}, {@code middle} or {@code end}
   */
  public void label(double x, double y, String anchor, String text) {
    html.element("text", text, "x", one(x), "y", one(y), "text-anchor", anchor, "fill", INK);
  }

  /** A name that fits beside a picture. */
  public static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 30
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 29)) + "…";
  }

  /** Ends the picture. */
  public void close() {
    html.close("svg");
  }

  private static String one(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
