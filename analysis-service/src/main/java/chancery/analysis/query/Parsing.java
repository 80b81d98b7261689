package chancery.analysis.query;

import chancery.analysis.query.Token.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One reading of a query's tokens, by recursive descent: a method for each form. */
final class Parsing {

  private static final List<String> KINDS =
      List.of("original", "reply", "repost", "quote", "document");
  private static final List<String> SENTIMENTS =
      List.of("negative", "neutral", "positive", "unknown");

  private final List<Token> tokens;
  private final int deepest;
  private int at;
  private int depth;

  /**
   * @param tokens at least one before the end
   */
  Parsing(List<Token> tokens, int deepest) {
    this.tokens = tokens;
    this.deepest = deepest;
  }

  Query whole() {
    Query parsed = alternatives(Field.TEXT);
    if (!nextIs(Symbol.END)) {
      throw new MalformedQuery(next().column(), "there is no ( for this )");
    }
    return parsed;
  }

  private Query alternatives(Field field) {
    List<Query> parts = new ArrayList<>();
    parts.add(conjunction(field));
    while (nextIs(Symbol.OR)) {
      at++;
      parts.add(conjunction(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private Query conjunction(Field field) {
    List<Query> parts = new ArrayList<>();
    parts.add(negation(field));
    while (!nextIs(Symbol.OR) && !nextIs(Symbol.CLOSE) && !nextIs(Symbol.END)) {
      if (nextIs(Symbol.AND)) {
        at++;
      }
      parts.add(negation(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private Query negation(Field field) {
    boolean negated = false;
    while (nextIs(Symbol.NOT) || nextIs(Symbol.PLUS)) {
      negated ^= nextIs(Symbol.NOT);
      at++;
    }
    Query part = part(field);
    return negated ? new Query.Not(part) : part;
  }

  private Query part(Field field) {
    Token token = next();
    at++;
    return switch (token) {
      case Token.FieldName name -> ofField(name);
      case Token.Text text -> text(field, text);
      case Token.Quoted quoted -> quoted(field, quoted);
      case Token.Sign(int column, Symbol symbol) ->
          switch (symbol) {
            case OPEN -> group(field, column);
            case CLOSE -> throw new MalformedQuery(column, "a word is missing before )");
            case AND, OR -> throw new MalformedQuery(column, "a word is missing before " + symbol);
            case END -> throw new MalformedQuery(column, "a word is missing at the end");
            case NOT, PLUS -> throw new MalformedQuery(column, "a word is missing");
          };
    };
  }

  private Query ofField(Token.FieldName name) {
    Field field = field(name);
    Token following = next();
    if (following instanceof Token.Sign sign && sign.symbol() != Symbol.OPEN) {
      throw new MalformedQuery(
          sign.column(), "a value is missing after %s:".formatted(field.word()));
    }
    if (following instanceof Token.FieldName second) {
      throw new MalformedQuery(
          second.column(), "a value with a colon needs quotes: %s:\"…\"".formatted(field.word()));
    }
    return part(field);
  }

  private static Field field(Token.FieldName token) {
    String name = token.name().toLowerCase(Locale.ROOT);
    for (Field field : Field.values()) {
      if (field.word().equals(name)) {
        return field;
      }
    }
    throw new MalformedQuery(
        token.column(),
        "there is no field '%s'; fields are %s. Put quotes around a word with a colon"
            .formatted(token.name(), Field.words()));
  }

  private Query group(Field field, int column) {
    if (++depth > deepest) {
      throw new MalformedQuery(
          column, "parentheses are nested more than %d deep".formatted(deepest));
    }
    Query inner = alternatives(field);
    if (!nextIs(Symbol.CLOSE)) {
      throw new MalformedQuery(column, "the parenthesis is never closed; add a )");
    }
    at++;
    depth--;
    return inner;
  }

  private static Query text(Field field, Token.Text token) {
    String text = token.text();
    if (field == Field.TEXT && text.isEmpty()) {
      return new Query.All();
    }
    Field meant = field;
    if (field == Field.TEXT && text.length() > 1) {
      meant =
          switch (text.charAt(0)) {
            case '#' -> Field.HASHTAG;
            case '@' -> Field.MENTION;
            default -> field;
          };
      text = meant == field ? text : text.substring(1);
    }
    if (token.prefix()) {
      return new Query.Prefix(meant, text);
    }
    return meant == Field.TEXT ? new Query.Word(text) : value(meant, text, token.column());
  }

  private static Query quoted(Field field, Token.Quoted token) {
    if (token.text().isBlank()) {
      throw new MalformedQuery(token.column(), "there is nothing between the quotation marks");
    }
    if (field == Field.TEXT) {
      return new Query.Phrase(token.text(), token.slop());
    }
    if (token.slop() > 0) {
      throw new MalformedQuery(token.column(), "~ only goes with phrases of the text");
    }
    return value(field, token.text(), token.column());
  }

  private static Query value(Field field, String value, int column) {
    if (field == Field.KIND) {
      mustBeOneOf(KINDS, field, value, column);
    } else if (field == Field.SENTIMENT) {
      mustBeOneOf(SENTIMENTS, field, value, column);
    }
    return new Query.Value(field, value);
  }

  private static void mustBeOneOf(List<String> values, Field field, String value, int column) {
    if (!values.contains(value.toLowerCase(Locale.ROOT))) {
      throw new MalformedQuery(
          column,
          "a %s is one of %s; not %s".formatted(field.word(), String.join(", ", values), value));
    }
  }

  private Token next() {
    return tokens.get(at);
  }

  private boolean nextIs(Symbol symbol) {
    return next() instanceof Token.Sign sign && sign.symbol() == symbol;
  }
}
