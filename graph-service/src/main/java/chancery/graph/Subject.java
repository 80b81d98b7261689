package chancery.graph;

import chancery.graph.interaction.InteractionKind;
import chancery.graph.network.ContentMaterial.Form;
import chancery.graph.share.ContentKind;
import chancery.graph.v1.NetworkKind;
import chancery.graph.v1.NetworkProjection;
import chancery.graph.v1.NetworkSubject;
import chancery.kit.error.ChanceryException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a network is of: what its nodes are, and what ties them. */
sealed interface Subject {

  /**
   * Accounts that interact.
   *
   * @param kinds at least one
   */
  record Interacting(Set<InteractionKind> kinds) implements Subject {

    public Interacting {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Accounts and the hashtags or domains that they use, or one side of these. */
  record Speaking(ContentKind of, Form form) implements Subject {}

  /** A network that was brought along. */
  record Imported(String name) implements Subject {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT where the parts do not go together
   */
  static Subject of(NetworkSubject subject, Collection<chancery.graph.v1.InteractionKind> kinds) {
    NetworkKind of = subject.getOf();
    if (!subject.getImported().isEmpty()) {
      return imported(subject, kinds);
    }
    if (isInteracting(of)) {
      requireNone(subject.getProject());
      return new Interacting(kinds(kinds));
    }
    if (!kinds.isEmpty()) {
      throw ChanceryException.invalid(
          "kinds", "are of the interactions of accounts; leave out for another network");
    }
    return switch (of) {
      case NETWORK_KIND_HASHTAGS -> together(ContentKind.HASHTAG, subject.getProject());
      case NETWORK_KIND_DOMAINS -> together(ContentKind.DOMAIN, subject.getProject());
      case NETWORK_KIND_ACCOUNT_HASHTAG ->
          new Speaking(ContentKind.HASHTAG, form(subject.getProject()));
      case NETWORK_KIND_ACCOUNT_DOMAIN ->
          new Speaking(ContentKind.DOMAIN, form(subject.getProject()));
      case NETWORK_KIND_ACCOUNTS, NETWORK_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "subject.of",
              "must be ACCOUNTS, HASHTAGS, DOMAINS, ACCOUNT_HASHTAG or ACCOUNT_DOMAIN");
    };
  }

  private static Subject imported(
      NetworkSubject subject, Collection<chancery.graph.v1.InteractionKind> kinds) {
    if (subject.getOf() != NetworkKind.NETWORK_KIND_UNSPECIFIED
        || subject.getProject() != NetworkProjection.NETWORK_PROJECTION_UNSPECIFIED
        || !kinds.isEmpty()) {
      throw ChanceryException.invalid(
          "subject.imported", "says what the network is; leave of, project and kinds out");
    }
    return new Imported(subject.getImported());
  }

  private static boolean isInteracting(NetworkKind of) {
    return of == NetworkKind.NETWORK_KIND_UNSPECIFIED || of == NetworkKind.NETWORK_KIND_ACCOUNTS;
  }

  private static Subject together(ContentKind kind, NetworkProjection project) {
    requireNone(project);
    return new Speaking(kind, Form.TOGETHER);
  }

  private static void requireNone(NetworkProjection project) {
    if (project != NetworkProjection.NETWORK_PROJECTION_UNSPECIFIED) {
      throw ChanceryException.invalid(
          "subject.project",
          "is of networks with two sides: of is to be ACCOUNT_HASHTAG or ACCOUNT_DOMAIN");
    }
  }

  private static Form form(NetworkProjection project) {
    return switch (project) {
      case NETWORK_PROJECTION_UNSPECIFIED -> Form.TWO_MODE;
      case NETWORK_PROJECTION_ACCOUNTS -> Form.OF_ACCOUNTS;
      case NETWORK_PROJECTION_CONTENTS -> Form.OF_CONTENTS;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "subject.project", "must be ACCOUNTS or CONTENTS; leave out for both sides");
    };
  }

  private static Set<InteractionKind> kinds(Collection<chancery.graph.v1.InteractionKind> asked) {
    EnumSet<InteractionKind> kinds = EnumSet.noneOf(InteractionKind.class);
    for (chancery.graph.v1.InteractionKind kind : asked) {
      kinds.add(
          switch (kind) {
            case INTERACTION_KIND_MENTION -> InteractionKind.MENTION;
            case INTERACTION_KIND_REPLY -> InteractionKind.REPLY;
            case INTERACTION_KIND_REPOST -> InteractionKind.REPOST;
            case INTERACTION_KIND_QUOTE -> InteractionKind.QUOTE;
            case INTERACTION_KIND_USE,
                INTERACTION_KIND_TOGETHER,
                INTERACTION_KIND_COMMON,
                INTERACTION_KIND_TIE,
                INTERACTION_KIND_UNSPECIFIED,
                UNRECOGNIZED ->
                throw ChanceryException.invalid(
                    "kinds", "must be of MENTION, REPLY, REPOST, QUOTE; leave out for all");
          });
    }
    return kinds.isEmpty() ? EnumSet.allOf(InteractionKind.class) : kinds;
  }

  /** All kinds of interaction, none left open, in one order; none of other subjects. */
  default List<chancery.graph.v1.InteractionKind> canonicalKinds() {
    return switch (this) {
      case Interacting interacting ->
          interacting.kinds().stream().sorted().map(Subject::message).toList();
      case Speaking speaking -> List.of();
      case Imported imported -> List.of();
    };
  }

  private static chancery.graph.v1.InteractionKind message(InteractionKind kind) {
    return switch (kind) {
      case MENTION -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_MENTION;
      case REPLY -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_REPLY;
      case REPOST -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_REPOST;
      case QUOTE -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_QUOTE;
    };
  }

  /** The rest in one form. */
  default NetworkSubject canonical() {
    return switch (this) {
      case Interacting interacting -> NetworkSubject.getDefaultInstance();
      case Speaking speaking ->
          NetworkSubject.newBuilder().setOf(kind(speaking)).setProject(project(speaking)).build();
      case Imported imported -> NetworkSubject.newBuilder().setImported(imported.name()).build();
    };
  }

  private static NetworkKind kind(Speaking speaking) {
    boolean together = speaking.form() == Form.TOGETHER;
    return switch (speaking.of()) {
      case HASHTAG ->
          together ? NetworkKind.NETWORK_KIND_HASHTAGS : NetworkKind.NETWORK_KIND_ACCOUNT_HASHTAG;
      case DOMAIN ->
          together ? NetworkKind.NETWORK_KIND_DOMAINS : NetworkKind.NETWORK_KIND_ACCOUNT_DOMAIN;
    };
  }

  private static NetworkProjection project(Speaking speaking) {
    return switch (speaking.form()) {
      case TWO_MODE, TOGETHER -> NetworkProjection.NETWORK_PROJECTION_UNSPECIFIED;
      case OF_ACCOUNTS -> NetworkProjection.NETWORK_PROJECTION_ACCOUNTS;
      case OF_CONTENTS -> NetworkProjection.NETWORK_PROJECTION_CONTENTS;
    };
  }

  /** As parameters of the answer. */
  default Map<String, String> parameters() {
    return switch (this) {
      case Interacting interacting ->
          Map.of(
              "kinds",
              interacting.kinds().stream()
                  .sorted()
                  .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(",")));
      case Speaking speaking ->
          new TreeMap<>(
              Map.of(
                  "of",
                  kind(speaking)
                      .name()
                      .substring("NETWORK_KIND_".length())
                      .toLowerCase(Locale.ROOT),
                  "form",
                  speaking.form().name().toLowerCase(Locale.ROOT)));
      case Imported imported -> Map.of("imported", imported.name());
    };
  }
}
