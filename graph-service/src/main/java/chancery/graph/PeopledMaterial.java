package chancery.graph;

import chancery.graph.Slices.Taking;
import chancery.graph.interaction.ActorDirectory;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.Taken;
import chancery.graph.network.Material;

/** What a network is made of, and the actors of the corpus at the same moment. */
record PeopledMaterial(Material material, ActorDirectory actors) implements Taken {

  static Taking<PeopledMaterial> taking(Taking<Material> material) {
    return (corpus, positions) ->
        corpus.atOnce(() -> new PeopledMaterial(material.take(corpus, positions), corpus.actors()));
  }

  @Override
  public AsOf asOf() {
    return material.asOf();
  }

  @Override
  public long lastRemoval() {
    return material.lastRemoval();
  }
}
