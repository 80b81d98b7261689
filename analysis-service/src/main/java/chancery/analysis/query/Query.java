package chancery.analysis.query;

import chancery.analysis.track.Codes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A condition on posts. Built by {@link QueryParser}; each index translates it into its own. */
public sealed interface Query {

  /** Whether one of its parts, or itself, is such. Parts are what holds no other queries. */
  default boolean hasPart(Predicate<Query> such) {
    return switch (this) {
      case And(List<Query> parts) -> parts.stream().anyMatch(part -> part.hasPart(such));
      case Or(List<Query> parts) -> parts.stream().anyMatch(part -> part.hasPart(such));
      case Not(Query part) -> part.hasPart(such);
      default -> such.test(this);
    };
  }

  /** The query with other parts in place of its own. */
  default Query replaced(UnaryOperator<Query> replacement) {
    return switch (this) {
      case And(List<Query> parts) ->
          new And(parts.stream().map(part -> part.replaced(replacement)).toList());
      case Or(List<Query> parts) ->
          new Or(parts.stream().map(part -> part.replaced(replacement)).toList());
      case Not(Query part) -> new Not(part.replaced(replacement));
      default -> replacement.apply(this);
    };
  }

  /** Every post. */
  record All() implements Query {}

  /**
   * A word of the text, in its folded form or one of its stems. Several words where the text is
   * written without spaces or holds punctuation ({@code U.S.-China}); they stand side by side then.
   */
  record Word(String text) implements Query {}

  /**
   * Words of the text in this order, unstemmed, with nothing but space between them.
   *
   * @param slop how many positions the words may be moved, as Lucene counts them; a sign between
   *     two words takes a position
   */
  record Phrase(String text, int slop) implements Query {}

  /** A field that has exactly this value, letter case and other folding aside. */
  record Value(Field field, String value) implements Query {}

  /** A field with a value, or a text with a word, that starts so. */
  record Prefix(Field field, String start) implements Query {}

  /**
   * Posts by certain accounts.
   *
   * @param ids author ids
   * @param handles {@code platform:handle}, folded
   */
  record Accounts(Set<String> ids, Set<String> handles) implements Query {
    public Accounts {
      ids = Set.copyOf(ids);
      handles = Set.copyOf(handles);
    }
  }

  /**
   * Posts that mention, answer, repost or quote one of certain accounts.
   *
   * @param accounts author ids, and {@code platform:handle}, folded
   */
  record Addressed(Set<String> accounts) implements Query {
    public Addressed {
      accounts = Set.copyOf(accounts);
    }
  }

  /** Posts that have a code. */
  record Coded(Codes codes, int code) implements Query {}

  /** The posts of these ids. */
  record Ids(Set<String> ids) implements Query {
    public Ids {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * The posts whose ids have these keys.
   *
   * @param keys as the index makes them of ids
   */
  record Keyed(Set<Long> keys) implements Query {
    public Keyed {
      keys = Set.copyOf(keys);
    }
  }

  /** Posts that answer a post whose id has one of these keys. */
  record Answers(Set<Long> keys) implements Query {
    public Answers {
      keys = Set.copyOf(keys);
    }
  }

  /** Posts that repost or quote a post whose id has one of these keys. */
  record PassesOn(Set<Long> keys) implements Query {
    public PassesOn {
      keys = Set.copyOf(keys);
    }
  }

  /** Posts that answer another, or that their platform says belong to a conversation. */
  record Linked() implements Query {}

  /** The posts whose states have these positions in the log. */
  record At(Set<Long> positions) implements Query {
    public At {
      positions = Set.copyOf(positions);
    }
  }

  /** Posts whose state has a later position in the log. */
  record After(long position) implements Query {}

  /** The post of an id. */
  record WithId(String id) implements Query {}

  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Query part) implements Query {}
}
