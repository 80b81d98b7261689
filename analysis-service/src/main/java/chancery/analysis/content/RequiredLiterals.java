package chancery.analysis.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings of which a text has at least one if a regular expression is found in it, so that most
 * texts need not be searched for it (the idea of Cox's FilteredRE2). Takes the syntax of RE2; what
 * is not a plain letter counts as anything.
 */
final class RequiredLiterals {

  private sealed interface Atom {}

  private record Letter(char letter) implements Atom {}

  private record ZeroWidth() implements Atom {}

  /** A class or a group, with the strings of which it requires one. */
  private record Choice(List<String> required) implements Atom {}

  private enum Times {
    ONCE,
    OFTEN,
    PERHAPS
  }

  private static final Choice ANYTHING = new Choice(List.of());

  private final String pattern;
  private int at;

  private RequiredLiterals(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @param pattern a correct one
   * @return the strings; empty where none is required
   */
  static List<String> of(String pattern) {
    return new RequiredLiterals(pattern).alternatives();
  }

  /** Branches up to the end or the closing parenthesis: each has to require something. */
  private List<String> alternatives() {
    List<String> all = new ArrayList<>();
    boolean every = true;
    while (true) {
      List<String> ofBranch = branch();
      every &= !ofBranch.isEmpty();
      all.addAll(ofBranch);
      if (!has() || pattern.charAt(at) == ')') {
        return every ? all : List.of();
      }
      at++;
    }
  }

  private List<String> branch() {
    List<String> best = List.of();
    StringBuilder run = new StringBuilder();
    while (has() && "|)".indexOf(pattern.charAt(at)) < 0) {
      Atom atom = atom();
      Times times = times();
      if (atom instanceof Letter(char letter) && times != Times.PERHAPS) {
        run.append(letter);
      }
      if (atom instanceof Choice(List<String> required) && times != Times.PERHAPS) {
        best = better(best, required);
      }
      boolean goesOn = atom instanceof ZeroWidth || atom instanceof Letter && times == Times.ONCE;
      if (!goesOn) {
        best = better(best, ended(run));
      }
    }
    return better(best, ended(run));
  }

  private Atom atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> letters();
      case '.' -> ANYTHING;
      case '^', '$' -> new ZeroWidth();
      case '\\' -> escape();
      default -> Character.isSurrogate(c) ? ANYTHING : new Letter(c);
    };
  }

  private Atom group() {
    if (has() && pattern.charAt(at) == '?') {
      while (":>)".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      at += pattern.charAt(at) == ')' ? 0 : 1;
    }
    List<String> inside = alternatives();
    at++;
    return new Choice(inside);
  }

  private Atom letters() {
    at += pattern.charAt(at) == '^' ? 1 : 0;
    int first = at;
    while (pattern.charAt(at) != ']' || at == first) {
      if (pattern.startsWith("[:", at)) {
        at = pattern.indexOf(":]", at) + 1;
      }
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    return ANYTHING;
  }

  private Atom escape() {
    char c = pattern.charAt(at++);
    switch (c) {
      case 'b', 'B', 'A', 'z':
        return new ZeroWidth();
      case 'Q':
        int end = pattern.indexOf("\\E", at);
        at = end < 0 ? pattern.length() : end + 2;
        return ANYTHING;
      case 'p', 'P', 'x':
        boolean braces = has() && pattern.charAt(at) == '{';
        at = braces ? pattern.indexOf('}', at) + 1 : at + (c == 'x' ? 2 : 1);
        return ANYTHING;
      default:
        break;
    }
    if (!Character.isLetterOrDigit(c)) {
      return new Letter(c);
    }
    while (Character.isDigit(c) && has() && Character.isDigit(pattern.charAt(at))) {
      at++;
    }
    return ANYTHING;
  }

  private Times times() {
    if (!has()) {
      return Times.ONCE;
    }
    Times times =
        switch (pattern.charAt(at)) {
          case '?', '*' -> Times.PERHAPS;
          case '+' -> Times.OFTEN;
          case '{' -> counted();
          default -> Times.ONCE;
        };
    if (times != Times.ONCE) {
      at++;
      at += has() && pattern.charAt(at) == '?' ? 1 : 0;
    }
    return times;
  }

  /** Leaves the place at the closing brace; a brace without a number is a letter. */
  private Times counted() {
    int digits = at + 1;
    while (digits < pattern.length() && Character.isDigit(pattern.charAt(digits))) {
      digits++;
    }
    int end = pattern.indexOf('}', at);
    if (digits == at + 1 || end < 0 || ",}".indexOf(pattern.charAt(digits)) < 0) {
      return Times.ONCE;
    }
    boolean none = pattern.substring(at + 1, digits).chars().allMatch(digit -> digit == '0');
    at = end;
    return none ? Times.PERHAPS : Times.OFTEN;
  }

  private boolean has() {
    return at < pattern.length();
  }

  private static List<String> ended(StringBuilder run) {
    List<String> literal = run.isEmpty() ? List.of() : List.of(run.toString());
    run.setLength(0);
    return literal;
  }

  private static List<String> better(List<String> one, List<String> other) {
    return shortest(other) > shortest(one) ? other : one;
  }

  private static int shortest(List<String> literals) {
    return literals.stream().mapToInt(String::length).min().orElse(0);
  }
}
