package chancery.graph;

import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import chancery.graph.share.PostObject;
import chancery.graph.share.PostObjects;
import chancery.graph.v1.ExamplePost;
import chancery.post.v1.Post;
import it.unimi.dsi.fastutil.ints.IntCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The posts that an answer shows, and what their objects are called. */
final class ShownPosts {

  private final ShareSelection selection;
  private final Map<Long, Post> byPosition;
  private final PostObjects objects = new PostObjects();

  private ShownPosts(ShareSelection selection, Map<Long, Post> byPosition) {
    this.selection = selection;
    this.byPosition = byPosition;
  }

  /**
   * @param posts by their numbers in the selection
   */
  static ShownPosts read(
      ShareSelection selection, IntCollection posts, NearCopyTexts.Reader reader) {
    List<Long> positions = posts.intStream().mapToObj(selection::position).toList();
    Map<Long, Post> byPosition = new HashMap<>();
    reader.read(positions, post -> byPosition.put(post.getPosition(), post));
    return new ShownPosts(selection, byPosition);
  }

  /** The post of that number, unless it has been replaced or deleted meanwhile. */
  Optional<Post> post(int post) {
    @Nullable Post found = byPosition.get(selection.position(post));
    return Optional.ofNullable(found);
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
