package chancery.kit.testing;

import chancery.log.v1.Actor;
import chancery.log.v1.ActorDeleted;
import chancery.log.v1.ActorUpserted;
import chancery.log.v1.AuthorDeleted;
import chancery.log.v1.CorpusCreated;
import chancery.log.v1.CorpusDeleted;
import chancery.log.v1.Event;
import chancery.log.v1.PostDeleted;
import chancery.log.v1.PostUpserted;
import chancery.log.v1.RecordedEvent;
import chancery.post.v1.Post;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.Arrays;

/** Events of the log, and how the log records them. */
public final class Events {

  private Events() {}

  public static Event corpusCreated() {
    return Event.newBuilder().setCorpusCreated(CorpusCreated.getDefaultInstance()).build();
  }

  public static Event corpusDeleted() {
    return Event.newBuilder().setCorpusDeleted(CorpusDeleted.getDefaultInstance()).build();
  }

  /** A new post. */
  public static Event upserted(Post.Builder post) {
    return upserted(post, 0);
  }

  /**
   * @param replaces position of the post's state before; 0 for a new one
   */
  public static Event upserted(Post.Builder post, long replaces) {
    return Event.newBuilder()
        .setPostUpserted(PostUpserted.newBuilder().setPost(post).setReplacesPosition(replaces))
        .build();
  }

  /**
   * @param position of the post's last state
   */
  public static Event postDeleted(String id, long position) {
    return Event.newBuilder()
        .setPostDeleted(PostDeleted.newBuilder().setPostId(id).setPostPosition(position))
        .build();
  }

  /**
   * @param positions of the last states of the author's posts
   */
  public static Event authorDeleted(String id, Long... positions) {
    return Event.newBuilder()
        .setAuthorDeleted(
            AuthorDeleted.newBuilder()
                .setAuthorId(id)
                .addAllPostPositions(Arrays.asList(positions)))
        .build();
  }

  public static Event actorUpserted(Actor.Builder actor) {
    return Event.newBuilder().setActorUpserted(ActorUpserted.newBuilder().setActor(actor)).build();
  }

  public static Event actorDeleted(String id) {
    return Event.newBuilder().setActorDeleted(ActorDeleted.newBuilder().setActorId(id)).build();
  }

  public static RecordedEvent recorded(String corpus, long position, Event event) {
    return recorded(corpus, position, event.toByteString());
  }

  /**
   * @param payload the serialized event; empty where it has been erased
   */
  public static RecordedEvent recorded(String corpus, long position, ByteString payload) {
    return RecordedEvent.newBuilder()
        .setPosition(position)
        .setCorpus(corpus)
        .setRecordedAt(recordedAt(position))
        .setPayload(payload)
        .build();
  }

  /** When the event at a position was recorded. */
  public static Timestamp recordedAt(long position) {
    return Timestamp.newBuilder().setSeconds(1_700_000_000 + position).build();
  }
}
