package chancery.graph.interaction;

import chancery.graph.share.Layer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which shares are asked for.
 *
 * @param from creation time of the post in milliseconds since 1970, inclusive
 * @param to the same, exclusive
 * @param layers at least one
 * @param positions of the posts, rising; null for all posts
 * @param most how many shares may be selected
 */
public record ShareChoice(
    long from, long to, Set<Layer> layers, long @Nullable [] positions, int most) {

  public ShareChoice {
    layers = Set.copyOf(layers);
  }

  /** Whatever the post. */
  public static ShareChoice ofAllPosts(long from, long to, Set<Layer> layers, int most) {
    return new ShareChoice(from, to, layers, null, most);
  }

  int layerMask() {
    int mask = 0;
    for (Layer layer : layers) {
      mask |= 1 << (layer == Layer.NEAR_COPY ? Layer.TEXT : layer).ordinal();
    }
    return mask;
  }

  /** Whether the signatures of texts are needed. */
  boolean withSignatures() {
    return layers.contains(Layer.NEAR_COPY);
  }
}
