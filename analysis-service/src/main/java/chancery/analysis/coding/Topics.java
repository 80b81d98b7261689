package chancery.analysis.coding;

import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.analysis.track.Codes;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Categories in queries: {@code topic:cybersecurity} of the built-in codebook, {@code
 * topic:"book/category"} of another.
 */
public final class Topics {

  /** Where the codes of codings come from. */
  public interface Source {

    /**
     * The codes of a coding, of all posts that the query will be asked of.
     *
     * @throws ChanceryException UNAVAILABLE if they are still being made
     */
    Codes of(Coding coding);
  }

  private final Codebooks codebooks;
  private final Map<String, byte[]> definitions;

  /**
   * @param definitions of the corpus, by name
   */
  public Topics(Codebooks codebooks, Map<String, byte[]> definitions) {
    this.codebooks = codebooks;
    this.definitions = definitions;
  }

  public static boolean concern(Query query) {
    return query.hasPart(Topics::isTopic);
  }

  /**
   * The query with the codes of categories in place of their names.
   *
   * @throws ChanceryException NOT_FOUND for a codebook, INVALID_ARGUMENT for a category that is not
   *     there
   */
  public Query resolve(Query query, Source codes) {
    return query.replaced(part -> isTopic(part) ? coded(part, codes) : part);
  }

  /**
   * The codings that a query asks for.
   *
   * @throws ChanceryException like {@link #resolve}
   */
  public List<Coding> codings(Query query) {
    List<Coding> codings = new ArrayList<>();
    var unused =
        resolve(
            query,
            coding -> {
              codings.add(coding);
              return Codes.NONE;
            });
    return codings.stream().distinct().toList();
  }

  private static boolean isTopic(Query part) {
    return part instanceof Query.Value(Field field, String value) && field == Field.TOPIC
        || part instanceof Query.Prefix(Field prefixed, String start) && prefixed == Field.TOPIC;
  }

  private Query coded(Query part, Source codes) {
    return switch (part) {
      case Query.Value(Field field, String value) -> {
        String category = category(value);
        yield any(codes, value, category::equals);
      }
      case Query.Prefix(Field field, String start) -> {
        String category = category(start);
        yield any(codes, start, name -> name.startsWith(category));
      }
      default -> part;
    };
  }

  private Query any(Source codes, String asked, Predicate<String> wanted) {
    int slash = asked.indexOf('/');
    CodedBook book = codebooks.get(definitions, slash < 0 ? "" : asked.substring(0, slash));
    List<String> categories = book.categories();
    List<Query> parts = new ArrayList<>();
    for (int code = 0; code < categories.size(); code++) {
      if (wanted.test(categories.get(code))) {
        parts.add(new Query.Coded(codes.of(book.coding()), code));
      }
    }
    if (parts.isEmpty()) {
      throw ChanceryException.invalid(
          "query",
          "there is no topic '%s'; those of the codebook %s are %s"
              .formatted(asked, book.definition().getName(), String.join(", ", categories)));
    }
    return new Query.Or(parts);
  }

  private static String category(String asked) {
    return asked.substring(asked.indexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
