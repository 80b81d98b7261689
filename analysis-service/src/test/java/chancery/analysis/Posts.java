package chancery.analysis;

import chancery.log.v1.Actor;
import chancery.log.v1.ActorDeleted;
import chancery.log.v1.ActorUpserted;
import chancery.log.v1.AuthorDeleted;
import chancery.log.v1.CorpusCreated;
import chancery.log.v1.CorpusDeleted;
import chancery.log.v1.Event;
import chancery.log.v1.PostDeleted;
import chancery.log.v1.PostUpserted;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.google.protobuf.util.Timestamps;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Invented posts, and the events of the log about them. */
public final class Posts {

  private Posts() {}

  /**
   * @param time of creation, RFC 3339
   */
  public static Post.Builder post(String id, String handle, String time, String text) {
    Post.Builder post =
        Post.newBuilder()
            .setId("x:" + id)
            .setPlatform("x")
            .setKind(Kind.KIND_ORIGINAL)
            .setAuthor(Author.newBuilder().setId("x:id-" + handle).setHandle(handle))
            .setCreatedAt(Timestamps.fromMillis(Instant.parse(time).toEpochMilli()))
            .setText(text);
    for (String word : text.split("\\s+")) {
      if (word.startsWith("#")) {
        post.addHashtags(word.substring(1));
      } else if (word.startsWith("@")) {
        post.addMentions(Mention.newBuilder().setHandle(word.substring(1)));
      } else if (word.startsWith("http")) {
        post.addLinks(Link.newBuilder().setUrl(word));
      }
    }
    return post;
  }

  public static Metrics likes(long likes) {
    return Metrics.newBuilder().setLikes(likes).build();
  }

  public static Event corpusCreated() {
    return Event.newBuilder().setCorpusCreated(CorpusCreated.getDefaultInstance()).build();
  }

  public static Event corpusDeleted() {
    return Event.newBuilder().setCorpusDeleted(CorpusDeleted.getDefaultInstance()).build();
  }

  public static Event upserted(Post.Builder post) {
    return upserted(post, 0);
  }

  public static Event upserted(Post.Builder post, long replaces) {
    return Event.newBuilder()
        .setPostUpserted(PostUpserted.newBuilder().setPost(post).setReplacesPosition(replaces))
        .build();
  }

  public static Event postDeleted(String id) {
    return Event.newBuilder().setPostDeleted(PostDeleted.newBuilder().setPostId(id)).build();
  }

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

  /** The ids of posts, without the platform. */
  public static List<String> ids(List<Post> posts) {
    return posts.stream().map(post -> post.getId().substring(2)).toList();
  }
}
