package chancery.analysis.answer;

import chancery.analysis.index.Column;
import chancery.analysis.index.PostView;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.kit.error.ChanceryException;
import java.util.Set;

/**
 * Cascades in queries: {@code cascade:"x:1"} is the post of that id with every post that reposts,
 * quotes or answers it, directly or over others.
 */
final class CascadePosts {

  private CascadePosts() {}

  static boolean concern(Query query) {
    return query.hasPart(CascadePosts::isCascade);
  }

  /** The query with posts in place of cascades. */
  static Query resolve(Query query, PostView view) {
    return query.replaced(part ->
        switch (part) {
          case Query.Value(Field field, String id) when field == Field.CASCADE ->
              Descent.ofAllKinds(Set.of(Column.key(id)), view);
          case Query.Prefix(Field field, String start) when field == Field.CASCADE ->
              throw ChanceryException.invalid(
                  "query",
                  "cascade:%s* is not understood; cascade takes the whole id of a post"
                      .formatted(start));
          default -> part;
        });
  }

  private static boolean isCascade(Query part) {
    return part instanceof Query.Value(Field field, String id) && field == Field.CASCADE
        || part instanceof Query.Prefix(Field prefixed, String start) && prefixed == Field.CASCADE;
  }
}
