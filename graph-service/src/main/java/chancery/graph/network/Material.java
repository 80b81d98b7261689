package chancery.graph.network;

import chancery.graph.interaction.Taken;

/** What was taken out of a corpus, for a network to be made of. */
public interface Material extends Taken {

  /** What it makes. */
  Network network();

  /** Interactions, uses or ties that were taken. */
  int size();

  /** Posts behind the network; 0 where it is not made of posts. */
  long posts();

  /** Whether ties have weights of their own, or are there or not. */
  default boolean weighted() {
    return true;
  }
}
