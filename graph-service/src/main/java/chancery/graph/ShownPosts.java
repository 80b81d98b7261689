package chancery.graph;

import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import chancery.graph.share.PostObject;
import chancery.graph.share.PostObjects;
import chancery.graph.v1.ExamplePost;
import chancery.post.v1.Post;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The posts that an answer shows, each looked up once, and what their objects are called. Not
 * thread-safe.
 */
final class ShownPosts {

  /** Finds a post again. */
  interface Lookup {

    /** The post, or null if it is not there in this state. */
    @Nullable Post find(PostLookup.Place place);
  }

  private final ShareSelection selection;
  private final Lookup lookup;
  private final PostObjects objects = new PostObjects();
  private final Map<Integer, Optional<Post>> found = new HashMap<>();

  ShownPosts(ShareSelection selection, Lookup lookup) {
    this.selection = selection;
    this.lookup = lookup;
  }

  /** The post of that number, unless it has been replaced or deleted meanwhile. */
  Optional<Post> post(int post) {
    return found.computeIfAbsent(
        post,
        unseen ->
            Optional.ofNullable(
                lookup.find(
                    new PostLookup.Place(
                        selection.id(selection.author(post)),
                        selection.postTime(post),
                        selection.position(post)))));
  }

  /** What an object of the post is called: its object of that layer with the same hash. */
  Optional<String> name(Post post, Layer layer, int object) {
    return objects.of(post).stream()
        .filter(candidate -> candidate.layer() == layer)
        .filter(candidate -> candidate.hash() == selection.hash(object))
        .map(PostObject::name)
        .findFirst();
  }

  static ExamplePost example(Post post) {
    ExamplePost.Builder example =
        ExamplePost.newBuilder()
            .setId(post.getId())
            .setAuthorId(post.getAuthor().getId())
            .setCreatedAt(post.getCreatedAt())
            .setText(post.getText());
    if (post.getAuthor().hasHandle()) {
      example.setAuthorHandle(post.getAuthor().getHandle());
    }
    return example.build();
  }
}
