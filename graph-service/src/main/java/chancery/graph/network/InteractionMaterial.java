package chancery.graph.network;

import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.Selection.AsOf;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import org.jspecify.annotations.Nullable;

/**
 * Interactions: each edge joins two accounts for one kind, and weighs as much as the posts in which
 * the source did this to the target. There are no loops.
 */
public record InteractionMaterial(Selection selection) implements Material {

  @Override
  public Network network() {
    int[] accounts = accountsById();
    int[] nodes = new int[selection.accounts()];
    for (int node = 0; node < accounts.length; node++) {
      nodes[accounts[node]] = node;
    }
    long[] keys = new long[selection.size()];
    for (int i = 0; i < keys.length; i++) {
      EdgeKind kind = EdgeKind.of(InteractionKind.of(selection.kind(i)));
      keys[i] = EdgeKey.of(nodes[selection.source(i)], nodes[selection.target(i)], kind);
    }
    LongArrays.radixSort(keys);
    return Network.counted(keys, accounts.length, new AccountNodes(selection, accounts), true);
  }

  private int[] accountsById() {
    boolean[] used = new boolean[selection.accounts()];
    for (int i = 0; i < selection.size(); i++) {
      used[selection.source(i)] = true;
      used[selection.target(i)] = true;
    }
    int[] accounts = Marked.places(used);
    IntArrays.parallelQuickSort(accounts, selection::compareIds);
    return accounts;
  }

  private record AccountNodes(Selection selection, int[] accounts) implements Nodes {

    @Override
    public String id(int node) {
      return selection.id(accounts[node]);
    }

    @Override
    public @Nullable String handle(int node) {
      return selection.handle(accounts[node]);
    }

    @Override
    public NodeType type(int node) {
      return NodeType.ACCOUNT;
    }
  }

  @Override
  public AsOf asOf() {
    return selection.asOf();
  }

  @Override
  public long lastRemoval() {
    return selection.lastRemoval();
  }

  @Override
  public int size() {
    return selection.size();
  }

  @Override
  public long posts() {
    return selection.posts();
  }
}
