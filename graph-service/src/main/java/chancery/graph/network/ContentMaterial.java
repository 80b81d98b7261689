package chancery.graph.network;

import chancery.graph.interaction.ContentSelection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.share.ContentKind;

/**
 * Hashtags or domains and the accounts that use them, for one of four undirected networks.
 *
 * @param kind that was selected
 */
public record ContentMaterial(
    ContentSelection selection, ContentKind kind, Form form, Bounds bounds) implements Material {

  /** What is tied to what. */
  public enum Form {
    /** Accounts with what they use, by the number of posts. */
    TWO_MODE,
    /** Accounts that use the same, see {@link Projection}. */
    OF_ACCOUNTS,
    /** What is used by the same accounts. */
    OF_CONTENTS,
    /** What is used in the same posts, see {@link Togetherness}. */
    TOGETHER
  }

  /**
   * What a network may cost.
   *
   * @param neighbours of a node up to which it makes pairs of them
   * @param together contents of a post up to which it makes pairs of them
   * @param pairs that may be made in all
   */
  public record Bounds(int neighbours, int together, long pairs) {}

  @Override
  public Network network() {
    ContentUses uses = ContentUses.of(selection, kind);
    return switch (form) {
      case TWO_MODE -> uses.network();
      case OF_ACCOUNTS -> new Projection(uses, bounds).onAccounts();
      case OF_CONTENTS -> new Projection(uses, bounds).onContents();
      case TOGETHER -> new Togetherness(uses, bounds).network();
    };
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
