package chancery.graph.network;

import chancery.graph.interaction.Taken;

/** What was taken out of a corpus for a network to be made of. */
public interface Material extends Taken {

  /** What it makes. */
  Network network();

  /** Posts behind the network. */
  long posts();
}
