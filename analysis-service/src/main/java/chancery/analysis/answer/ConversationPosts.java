package chancery.analysis.answer;

import chancery.analysis.content.Links;
import chancery.analysis.index.Column;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.kit.error.ChanceryException;
import java.util.List;

/**
 * Conversations in queries: {@code conversation:"x:1"} is every post of the corpus that belongs
 * together with the post of that id, or to the platform's conversation of that id.
 */
public final class ConversationPosts {

  private static final List<Column> COLUMNS =
      List.of(Column.ID, Column.PARENT, Column.CONVERSATION);

  private ConversationPosts() {}

  static boolean concern(Query query) {
    return query.hasPart(ConversationPosts::isConversation);
  }

  /** The query with posts in place of conversations. */
  static Query resolve(Query query, PostView view) {
    Links links = links(view);
    return query.replaced(part ->
        switch (part) {
          case Query.Value(Field field, String id) when field == Field.CONVERSATION ->
              new Query.Keyed(links.together(Column.key(id)));
          case Query.Prefix(Field field, String start) when field == Field.CONVERSATION ->
              throw ChanceryException.invalid(
                  "query",
                  "conversation:%s* is not understood; conversation takes the whole id of a post"
                      .formatted(start));
          default -> part;
        });
  }

  /** What holds the posts of a corpus together. */
  public static Links links(PostView view) {
    Links links = new Links();
    PostTable table = view.table(new Selection(new Query.Linked(), null, null), COLUMNS, List.of());
    table.forEach(row -> links.add(row.number(0), row.number(1), row.number(2)));
    return links;
  }

  private static boolean isConversation(Query part) {
    return part instanceof Query.Value(Field field, String id) && field == Field.CONVERSATION
        || part instanceof Query.Prefix(Field prefixed, String start)
            && prefixed == Field.CONVERSATION;
  }
}
