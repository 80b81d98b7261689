package chancery.analysis;

import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.google.protobuf.util.Timestamps;
import java.time.Instant;
import java.util.List;

/** Invented posts on the platform {@code x}. */
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

  /** The ids of posts, without the platform. */
  public static List<String> ids(List<Post> posts) {
    return posts.stream().map(post -> post.getId().substring(2)).toList();
  }
}
