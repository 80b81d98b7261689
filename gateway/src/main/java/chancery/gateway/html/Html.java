package chancery.gateway.html;

/**
 * Writes HTML and SVG. Every text and every value of an attribute is escaped here, whatever it is;
 * names of elements and attributes are the program's own.
 */
public final class Html {

  private final StringBuilder out = new StringBuilder();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turns
   */
  public Html open(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(String.valueOf(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  public Html close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  public Html text(Object text) {
    escape(String.valueOf(text));
    return this;
  }

  /** An element with nothing but a text in it. */
  public Html element(String element, Object text, Object... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** What is HTML already. */
  public Html raw(String html) {
    out.append(html);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
