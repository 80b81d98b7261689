package chancery.graph;

import chancery.graph.interaction.ImportedSelection;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.interaction.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What coordination is looked for in, taken out of a corpus at one moment.
 *
 * @param follows who follows whom; null where it is not asked for
 */
record CoordinationMaterial(ShareSelection shares, @Nullable ImportedSelection follows)
    implements Taken {

  /**
   * @param follows name of the imported network; empty where it is not asked for
   */
  static CoordinationMaterial of(Interactions interactions, ShareChoice choice, String follows) {
    return interactions.atOnce(() ->
        new CoordinationMaterial(
            interactions.selectShares(choice),
            follows.isEmpty() ? null : interactions.selectImported(follows)));
  }

  @Override
  public AsOf asOf() {
    return shares.asOf();
  }

  @Override
  public long lastRemoval() {
    return shares.lastRemoval();
  }
}
