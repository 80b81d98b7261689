package chancery.ingest.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Graph Modelling Language (Himsolt 1996): keys with values, which are numbers, texts in
 * quotation marks, or lists of the same in brackets. What follows a {@code #} is a comment. Not
 * thread-safe.
 */
final class Gml {

  /**
   * A key with its value.
   *
   * @param value a number or a text, without its quotation marks; empty for a list
   * @param list of a list; empty for a value
   */
  record Entry(String key, String value, List<Entry> list, Mark at) {

    Entry {
      list = List.copyOf(list);
    }

    /** The first value of a key in the list. */
    Optional<String> text(String name) {
      return list.stream().filter(entry -> entry.key.equals(name)).map(Entry::value).findFirst();
    }

    /** All entries of a key in the list. */
    List<Entry> all(String name) {
      return list.stream().filter(entry -> entry.key.equals(name)).toList();
    }
  }

  private static final char END = '\0';
  private static final int DEEPEST = 10;

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private Gml(String text) {
    this.text = text;
  }

  /**
   * The text as a list without a key.
   *
   * @throws chancery.kit.error.ChanceryException INVALID_ARGUMENT where it is no GML
   */
  static Entry read(String text) {
    return new Entry("", "", new Gml(text).list(0), new Mark(1, 1));
  }

  private List<Entry> list(int depth) {
    List<Entry> entries = new ArrayList<>();
    for (skipBlank(); peek() != END && peek() != ']'; skipBlank()) {
      Mark begin = mark();
      String key = word();
      skipBlank();
      entries.add(
          peek() == '['
              ? new Entry(key, "", inBrackets(depth + 1), begin)
              : new Entry(key, peek() == '"' ? quoted() : word(), List.of(), begin));
    }
    if ((peek() == ']') != (depth > 0)) {
      throw unexpected(depth > 0 ? "a list does not end" : "no list is open here");
    }
    return entries;
  }

  private List<Entry> inBrackets(int depth) {
    if (depth > DEEPEST) {
      throw unexpected("lists are nested too deeply");
    }
    at++;
    List<Entry> entries = list(depth);
    at++;
    return entries;
  }

  private String word() {
    int start = at;
    while (peek() != END && !Character.isWhitespace(peek()) && "[]\"".indexOf(peek()) < 0) {
      at++;
    }
    if (start == at) {
      throw unexpected("a key or a value is missing");
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw unexpected("a text does not end");
    }
    String value = text.substring(at + 1, end);
    while (at <= end) {
      next();
    }
    return value;
  }

  private void skipBlank() {
    while (Character.isWhitespace(peek()) || peek() == '#') {
      boolean comment = peek() == '#';
      next();
      while (comment && peek() != END && peek() != '\n') {
        next();
      }
    }
  }

  private void next() {
    if (text.charAt(at++) == '\n') {
      line++;
      lineStart = at;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private Mark mark() {
    return new Mark(line, at - lineStart + 1);
  }

  private RuntimeException unexpected(String what) {
    return Faults.unreadable("is no GML: %s: %s".formatted(mark(), what));
  }
}
