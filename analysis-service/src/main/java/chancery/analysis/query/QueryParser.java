package chancery.analysis.query;

import java.util.List;

/**
 * Reads the query language of slices, which follows Lucene's:
 *
 * <ul>
 *   <li>{@code word}, {@code start*}, {@code "a phrase"}, {@code "a phrase"~5} in the text
 *   <li>{@code #tag} and {@code @handle} for {@code hashtag:tag} and {@code mention:handle}
 *   <li>{@code field:value}, {@code field:"value"}, {@code field:start*}, {@code field:(a OR b)}
 *   <li>{@code AND}, {@code OR}, {@code NOT}, also {@code &&}, {@code ||}, {@code !}, {@code -};
 *       {@code +} is allowed and says what holds anyway
 *   <li>{@code (…)}; {@code \} before a sign takes it literally; {@code *} is every post
 * </ul>
 *
 * Side by side means AND, which binds closer than OR. An empty query is every post.
 */
public final class QueryParser {

  private final QueryLimits limits;

  public QueryParser(QueryLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws MalformedQuery with the column
   */
  public Query parse(String query) {
    if (query.length() > limits.characters()) {
      throw new MalformedQuery(
          limits.characters() + 1,
          "a query has at most %d characters".formatted(limits.characters()));
    }
    List<Token> tokens = Lexer.tokens(query, limits.slop());
    // The last is the end.
    if (tokens.size() - 1 > limits.parts()) {
      throw new MalformedQuery(
          tokens.get(limits.parts()).column(),
          "a query has at most %d parts".formatted(limits.parts()));
    }
    return tokens.size() == 1 ? new Query.All() : new Parsing(tokens, limits.depth()).whole();
  }
}
