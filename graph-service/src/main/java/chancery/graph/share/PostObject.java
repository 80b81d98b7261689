package chancery.graph.share;

import chancery.graph.nearcopy.Signature;
import chancery.graph.row.NameHash;

/**
 * A thing that a post shares.
 *
 * @param name what all posts that share it have in common, in a form in which it can be compared
 */
public record PostObject(Layer layer, String name) {

  /** That by which it is kept. */
  public long hash() {
    return NameHash.of(layer.code(), name);
  }

  /** Of a text, by which those that are nearly the same are found; 0 of others. */
  long signature() {
    return layer == Layer.TEXT ? Signature.of(name) : 0;
  }
}
