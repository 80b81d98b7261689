package chancery.analysis.content;

/**
 * Patterns found in one text, each with where: for words the first and the last one's number, for
 * hashtags twice the number of the tag, for regular expressions the first character and the one
 * after the last.
 */
final class Findings {

  private final Ints patterns = new Ints();
  private final Ints from = new Ints();
  private final Ints to = new Ints();

  void add(int pattern, int first, int last) {
    patterns.add(pattern);
    from.add(first);
    to.add(last);
  }

  int size() {
    return patterns.size();
  }

  int pattern(int index) {
    return patterns.get(index);
  }

  int from(int index) {
    return from.get(index);
  }

  int to(int index) {
    return to.get(index);
  }
}
