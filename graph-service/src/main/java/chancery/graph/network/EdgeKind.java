package chancery.graph.network;

import chancery.graph.interaction.InteractionKind;

/** What an edge stands for. */
public enum EdgeKind {
  /** The source named the target. */
  MENTION,
  /** The source answered the target. */
  REPLY,
  /** The source passed a post of the target on. */
  REPOST,
  /** The same, with words of its own. */
  QUOTE,
  /** The account, the source, used the hashtag or linked to the domain. */
  USE,
  /** Both were used in the same posts. */
  TOGETHER,
  /** Both use, or are used by, the same. */
  COMMON,
  /** As an imported network has it. */
  TIE;

  private static final EdgeKind[] KINDS = values();

  /** The kind of a code, which is its place in the order. */
  static EdgeKind of(int code) {
    return KINDS[code];
  }

  /** The edge that an interaction makes. */
  static EdgeKind of(InteractionKind kind) {
    return switch (kind) {
      case MENTION -> MENTION;
      case REPLY -> REPLY;
      case REPOST -> REPOST;
      case QUOTE -> QUOTE;
    };
  }

  int code() {
    return ordinal();
  }
}
