package chancery.analysis.content;

import java.util.HashSet;
import java.util.Set;

/**
 * What belongs together: posts and their platforms' conversations, by keys, joined one by one. Not
 * thread-safe.
 */
public final class Links {

  /** Keeps conversations' keys apart from posts' keys. */
  private static final long OF_CONVERSATIONS = 0x5DEECE66DL << 16;

  private final Numbering nodes = new Numbering();
  private final Ints joined = new Ints();

  /**
   * Joins a post with what it answers and with what its platform says that it belongs to.
   *
   * @param parent 0 for none
   * @param conversation 0 for none
   */
  public void add(long post, long parent, long conversation) {
    int node = node(post);
    if (parent != 0) {
      join(node, node(parent));
    }
    if (conversation != 0) {
      join(node, node(conversation ^ OF_CONVERSATIONS));
    }
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return joined.size() == 0;
  }

  /** Whether a post was added, or is answered by one that was. */
  public boolean knows(long post) {
    return nodes.find(post) >= 0;
  }

  /**
   * Keys of the posts that belong together with the post of a key, or to the conversation of that
   * key where no such post is known; the key alone where none do. Some may belong to posts that are
   * not there.
   */
  public Set<Long> together(long key) {
    int post = nodes.find(key);
    int start = post >= 0 ? post : nodes.find(key ^ OF_CONVERSATIONS);
    Set<Long> together = new HashSet<>(Set.of(key));
    if (start >= 0) {
      int root = root(start);
      nodes.forEach((found, number) -> {
        if (root(number) == root) {
          together.add(found);
        }
      });
    }
    return together;
  }

  /** The number of a post; numbers count from 0. */
  int node(long post) {
    int node = nodes.number(post);
    if (node == joined.size()) {
      joined.add(node);
    }
    return node;
  }

  /** How many numbers there are. */
  int size() {
    return joined.size();
  }

  /** The same number for all that belong together. */
  int root(int node) {
    int at = node;
    while (joined.get(at) != at) {
      joined.set(at, joined.get(joined.get(at)));
      at = joined.get(at);
    }
    return at;
  }

  private void join(int one, int other) {
    joined.set(root(one), root(other));
  }
}
