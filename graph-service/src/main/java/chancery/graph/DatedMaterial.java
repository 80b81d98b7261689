package chancery.graph;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.Taken;
import chancery.graph.network.Material;

/** What a network is made of, and what those of its windows of time are made of, at one moment. */
record DatedMaterial(Material whole, WindowedMaterial windows) implements Taken {

  @Override
  public AsOf asOf() {
    return whole.asOf();
  }

  @Override
  public long lastRemoval() {
    return whole.lastRemoval();
  }
}
