package chancery.graph;

import chancery.graph.Windows.Window;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.Taken;
import chancery.graph.network.Material;
import chancery.graph.network.Network;
import chancery.graph.network.Spells;
import chancery.graph.network.Spells.Spell;
import java.util.List;

/**
 * What the networks of successive windows are made of, as of one moment.
 *
 * @param windows in time
 * @param materials one for each
 */
record WindowedMaterial(List<Window> windows, List<Material> materials, AsOf asOf, long lastRemoval)
    implements Taken {

  WindowedMaterial {
    windows = List.copyOf(windows);
    materials = List.copyOf(materials);
  }

  long posts() {
    return materials.stream().mapToLong(Material::posts).sum();
  }

  /** When the nodes and edges of the network of all windows are there. */
  Spells spells(Network whole) {
    return Spells.of(
        whole,
        windows.stream().map(window -> new Spell(window.from(), window.to())).toList(),
        materials.stream().map(Material::network).toList());
  }
}
