package chancery.analysis.index;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Numbers that the index holds of a post, for reading very many of them. */
public enum Column {
  POSITION(Schema.POSITION),
  /** Milliseconds since 1970. */
  CREATED(Schema.CREATED),
  /** Likes, reposts, replies and quotes together; 0 where none were observed. */
  ENGAGEMENT(Schema.ENGAGEMENT),
  LIKES("likes"),
  REPOSTS("reposts"),
  REPLIES("replies"),
  QUOTES("quotes"),
  VIEWS("views"),
  /** Of the author, as seen with the post. */
  FOLLOWERS("followers"),
  /** Accounts that the author follows, as seen with the post. */
  FOLLOWING("following"),
  /** A {@link SentimentNumber}; absent where the model does not know the language. */
  SENTIMENT("sentiment_number"),
  /** {@link #key} of the post's id. */
  ID("id_key"),
  /** {@link #key} of the conversation's id. */
  CONVERSATION("conversation_key"),
  /** {@link #key} of the id of the post that this one replies to. */
  PARENT("parent_key"),
  /** {@link #key} of the id of the post that this one reposts or quotes. */
  ORIGINAL("original_key");

  private final String field;

  Column(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /** The number that stands for an id: equal for equal ids, and practically never for others. */
  public static long key(String id) {
    return Hashing.farmHashFingerprint64().hashString(id, StandardCharsets.UTF_8).asLong();
  }
}
