package chancery.analysis.answer;

import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Categories in queries: {@code topic:cybersecurity} of the built-in codebook, {@code
 * topic:"book/category"} of another.
 */
final class Topics {

  private Topics() {}

  static boolean concern(Query query) {
    return query.hasPart(Topics::isTopic);
  }

  /** The query with the codes of categories in place of their names. */
  static Query resolve(Query query, OpenSlice slice) {
    return query.replaced(part -> isTopic(part) ? coded(part, slice) : part);
  }

  private static boolean isTopic(Query part) {
    return part instanceof Query.Value(Field field, String value) && field == Field.TOPIC
        || part instanceof Query.Prefix(Field prefixed, String start) && prefixed == Field.TOPIC;
  }

  private static Query coded(Query part, OpenSlice slice) {
    return switch (part) {
      case Query.Value(Field field, String value) -> {
        String category = category(value);
        yield any(slice, value, category::equals);
      }
      case Query.Prefix(Field field, String start) -> {
        String category = category(start);
        yield any(slice, start, name -> name.startsWith(category));
      }
      default -> part;
    };
  }

  private static Query any(OpenSlice slice, String asked, Predicate<String> wanted) {
    int slash = asked.indexOf('/');
    CodedBook book = slice.codebook(slash < 0 ? "" : asked.substring(0, slash));
    List<String> categories = book.categories();
    List<Query> parts = new ArrayList<>();
    for (int code = 0; code < categories.size(); code++) {
      if (wanted.test(categories.get(code))) {
        parts.add(new Query.Coded(slice.codes(book.coding()), code));
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
