package chancery.graph.network;

import chancery.graph.interaction.ContentSelection;
import chancery.graph.share.ContentKind;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import org.jspecify.annotations.Nullable;

/**
 * The uses of hashtags or domains by accounts, both numbered by name: accounts from 0, then
 * contents.
 *
 * @param accounts of the selection, by node
 * @param contents of the selection, in the order of their nodes, which begin after the accounts
 * @param accountNode of each account of the selection
 * @param contentNode of each content
 */
record ContentUses(
    ContentSelection selection,
    ContentKind kind,
    int[] accounts,
    int[] contents,
    int[] accountNode,
    int[] contentNode)
    implements Nodes {

  static ContentUses of(ContentSelection selection, ContentKind kind) {
    boolean[] isUser = new boolean[selection.accounts()];
    boolean[] isUsed = new boolean[selection.contents()];
    for (int use = 0; use < selection.size(); use++) {
      isUser[selection.account(use)] = true;
      isUsed[selection.content(use)] = true;
    }
    int[] accounts = Marked.places(isUser);
    int[] contents = Marked.places(isUsed);
    IntArrays.parallelQuickSort(accounts, selection::compareIds);
    IntArrays.parallelQuickSort(contents, selection::compareNames);
    int[] accountNode = new int[isUser.length];
    int[] contentNode = new int[isUsed.length];
    for (int node = 0; node < accounts.length; node++) {
      accountNode[accounts[node]] = node;
    }
    for (int place = 0; place < contents.length; place++) {
      contentNode[contents[place]] = accounts.length + place;
    }
    return new ContentUses(selection, kind, accounts, contents, accountNode, contentNode);
  }

  /** The undirected network of accounts and what they use; a tie weighs as much as its posts. */
  Network network() {
    long[] keys = new long[selection.size()];
    for (int use = 0; use < keys.length; use++) {
      keys[use] =
          EdgeKey.of(
              accountNode[selection.account(use)],
              contentNode[selection.content(use)],
              EdgeKind.USE);
    }
    LongArrays.radixSort(keys);
    return Network.counted(keys, accounts.length + contents.length, this, false);
  }

  private boolean isAccount(int node) {
    return node < accounts.length;
  }

  @Override
  public String id(int node) {
    return isAccount(node)
        ? selection.id(accounts[node])
        : selection.name(contents[node - accounts.length]);
  }

  @Override
  public @Nullable String handle(int node) {
    return isAccount(node) ? selection.handle(accounts[node]) : null;
  }

  @Override
  public NodeType type(int node) {
    if (isAccount(node)) {
      return NodeType.ACCOUNT;
    }
    return switch (kind) {
      case HASHTAG -> NodeType.HASHTAG;
      case DOMAIN -> NodeType.DOMAIN;
    };
  }
}
