package chancery.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text of the small HTML that fediverse servers write posts in: paragraphs and line breaks
 * become line feeds, other tags vanish, the contents of scripts and styles too, character
 * references become characters. Remembers the links whose anchors are neither mentions nor
 * hashtags. Malformed HTML gives some text and never an error. For one thread.
 */
final class HtmlText {

  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "hellip",
          "\u2026", "mdash", "\u2014", "ndash", "\u2013");
  private static final int LONGEST_REFERENCE = 10;
  private static final int MOST_TAGS_WITHIN = 4;

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private int at;

  private HtmlText(String html) {
    this.html = html;
  }

  static HtmlText of(String html) {
    HtmlText read = new HtmlText(html);
    read.read();
    return read;
  }

  String text() {
    return text.toString().strip();
  }

  /** Where the text's own links lead, in their order. */
  List<String> links() {
    return links;
  }

  private void read() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' && beginsTag()) {
        readTag();
      } else if (c == '&') {
        readReference();
      } else {
        text.append(c);
        at++;
      }
    }
  }

  private boolean beginsTag() {
    if (at + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return Character.isLetter(next) || next == '/' || next == '!';
  }

  private void readTag() {
    int end = html.indexOf('>', at);
    String tag = html.substring(at + 1, end < 0 ? html.length() : end);
    at = end < 0 ? html.length() : end + 1;
    String name = name(tag);
    switch (name) {
      case "br" -> text.append('\n');
      case "/p", "/div", "/blockquote", "/ul", "/ol", "/h1", "/h2", "/h3" -> text.append("\n\n");
      case "/li", "/pre" -> text.append('\n');
      case "script", "style" -> skipTo("</" + name);
      case "a" -> addLink(tag);
      default -> {} // What is left is formatting.
    }
  }

  private void skipTo(String closing) {
    int length = closing.length();
    while (at < html.length() && !html.regionMatches(true, at, closing, 0, length)) {
      at++;
    }
  }

  private void addLink(String tag) {
    String kind = attribute(tag, "class");
    boolean named = kind.contains("mention") || kind.contains("hashtag");
    String target = attribute(tag, "href");
    if (!named && !namesSomeone() && LinkCharacters.schemeLength(target, 0) > 0) {
      links.add(HtmlText.of(target).text());
    }
  }

  /**
   * Whether the anchor's text begins with an at or a number sign: not every server says what its
   * anchors are.
   */
  private boolean namesSomeone() {
    int next = at;
    for (int tags = 0; tags < MOST_TAGS_WITHIN && html.startsWith("<", next); tags++) {
      int end = html.indexOf('>', next);
      next = end < 0 ? html.length() : end + 1;
    }
    return next < html.length() && "@#".indexOf(html.charAt(next)) >= 0;
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length()
        && (Character.isLetterOrDigit(tag.charAt(end)) || (end == 0 && tag.charAt(0) == '/'))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String attribute(String tag, String name) {
    int start = tag.indexOf(" " + name + "=");
    int quote = start + name.length() + 2;
    if (start < 0 || quote >= tag.length() || "\"'".indexOf(tag.charAt(quote)) < 0) {
      return "";
    }
    int end = tag.indexOf(tag.charAt(quote), quote + 1);
    return end < 0 ? "" : tag.substring(quote + 1, end);
  }

  private void readReference() {
    int end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_REFERENCE + 1));
    if (end < 0) {
      text.append('&');
      at++;
      return;
    }
    String reference = html.substring(at + 1, end);
    String character = character(reference);
    text.append(character.isEmpty() ? "&" : character);
    at = character.isEmpty() ? at + 1 : end + 1;
  }

  private static String character(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference, "");
    }
    boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int code = Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      boolean character =
          Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff) && code > 0;
      return character ? Character.toString(code) : "\uFFFD";
    } catch (NumberFormatException none) {
      return "";
    }
  }
}
