package chancery.graph.network;

import chancery.graph.interaction.Selection.AsOf;

/**
 * A material of which not all is wanted.
 *
 * @param undirected both directions are to be one, without loops
 * @param largestPart of the network only the largest weak component
 */
public record RestrictedMaterial(Material all, boolean undirected, boolean largestPart)
    implements Material {

  @Override
  public Network network() {
    Network network = all.network();
    Network simple = undirected ? network.simple(all.weighted()) : network;
    return largestPart ? simple.largestPart() : simple;
  }

  @Override
  public AsOf asOf() {
    return all.asOf();
  }

  @Override
  public long lastRemoval() {
    return all.lastRemoval();
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public long posts() {
    return all.posts();
  }

  @Override
  public boolean weighted() {
    return all.weighted();
  }
}
