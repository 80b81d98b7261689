package chancery.analysis.query;

import chancery.analysis.query.Token.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

  private final String query;
  private final int highestSlop;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String query, int highestSlop) {
    this.query = query;
    this.highestSlop = highestSlop;
  }

  /** The tokens, the last being {@link Symbol#END}. */
  static List<Token> tokens(String query, int highestSlop) {
    Lexer lexer = new Lexer(query, highestSlop);
    while (lexer.at < query.length()) {
      lexer.next();
    }
    lexer.sign(query.length() + 1, Symbol.END);
    return lexer.tokens;
  }

  private void next() {
    char c = query.charAt(at);
    int column = at + 1;
    if (Character.isWhitespace(c)) {
      at++;
    } else if (query.startsWith("&&", at)) {
      at += 2;
      sign(column, Symbol.AND);
    } else if (query.startsWith("||", at)) {
      at += 2;
      sign(column, Symbol.OR);
    } else {
      switch (c) {
        case '(' -> single(Symbol.OPEN);
        case ')' -> single(Symbol.CLOSE);
        case '!', '-' -> single(Symbol.NOT);
        case '+' -> single(Symbol.PLUS);
        case '"' -> quoted();
        case '[', ']', '{', '}' ->
            throw new MalformedQuery(
                column, "ranges are not supported; limit the time with from and to");
        case '/' ->
            throw new MalformedQuery(
                column, "regular expressions are not supported; put quotes around the word");
        case '^', '~' ->
            throw new MalformedQuery(
                column, "'%c' has no meaning here; put quotes around the word".formatted(c));
        default -> word();
      }
    }
  }

  private void single(Symbol symbol) {
    at++;
    sign(at, symbol);
  }

  private void sign(int column, Symbol symbol) {
    tokens.add(new Token.Sign(column, symbol));
  }

  private void quoted() {
    int column = ++at;
    StringBuilder text = new StringBuilder();
    while (at < query.length() && query.charAt(at) != '"') {
      text.append(unescaped());
    }
    if (at == query.length()) {
      throw new MalformedQuery(column, "the quotation mark is never closed; add a second \"");
    }
    at++;
    tokens.add(new Token.Quoted(column, text.toString(), slop()));
  }

  private int slop() {
    if (at == query.length() || query.charAt(at) != '~') {
      return 0;
    }
    int column = ++at;
    int start = at;
    while (at < query.length() && Character.isDigit(query.charAt(at))) {
      at++;
    }
    String digits = query.substring(start, at);
    if (digits.isEmpty() || digits.length() > 9 || Integer.parseInt(digits) > highestSlop) {
      throw new MalformedQuery(
          column, "after ~ comes the distance of the words, 0 to " + highestSlop);
    }
    return Integer.parseInt(digits);
  }

  private void word() {
    int column = at + 1;
    StringBuilder text = new StringBuilder();
    boolean prefix = false;
    while (at < query.length() && !endsWord(query.charAt(at)) && !prefix) {
      char c = query.charAt(at);
      if (c == ':') {
        if (query.startsWith("//", at + 1)) {
          throw new MalformedQuery(column, "an address needs quotes: link:\"https://…\"");
        }
        at++;
        tokens.add(new Token.FieldName(column, text.toString()));
        return;
      }
      if (c == '*' || c == '?') {
        prefix = wildcard();
      } else {
        text.append(unescaped());
      }
    }
    tokens.add(operatorOrText(column, text.toString(), prefix));
  }

  private boolean wildcard() {
    boolean trailing =
        query.charAt(at) == '*'
            && (at + 1 == query.length()
                || endsWord(query.charAt(at + 1))
                || query.charAt(at + 1) == ':');
    if (!trailing) {
      throw new MalformedQuery(
          at + 1, "an asterisk may only end a word, and ? stands for itself; write \\* or \\?");
    }
    at++;
    if (at < query.length() && query.charAt(at) == ':') {
      if (!query.startsWith(":*", at)) {
        throw new MalformedQuery(at + 1, "*: may only be followed by *");
      }
      at += 2;
    }
    return true;
  }

  private Token operatorOrText(int column, String text, boolean prefix) {
    if (prefix || at - column + 1 != text.length()) {
      return new Token.Text(column, text, prefix);
    }
    return switch (text) {
      case "AND" -> new Token.Sign(column, Symbol.AND);
      case "OR" -> new Token.Sign(column, Symbol.OR);
      case "NOT" -> new Token.Sign(column, Symbol.NOT);
      default -> new Token.Text(column, text, false);
    };
  }

  private char unescaped() {
    if (query.charAt(at) == '\\') {
      at++;
      if (at == query.length()) {
        throw new MalformedQuery(at, "nothing follows the backslash");
      }
    }
    return query.charAt(at++);
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || "()\"[]{}^~".indexOf(c) >= 0;
  }
}
