package chancery.gateway.network;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.positive;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.graph.v1.CommunityQuality;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkKind;
import chancery.graph.v1.NetworkProjection;
import chancery.graph.v1.NetworkSubject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters that every question about a network takes. */
final class NetworkQuery {

  static final Parameter<List<InteractionKind>> KINDS =
      choices(
          "kinds", interactions(), "Which interactions of accounts make an edge; all without it.");

  static final Parameter<NetworkKind> OF =
      choice(
          "of",
          values(NetworkKind.class),
          "What the nodes are: `accounts`, which interact, without it; `hashtags` or `domains` of the same posts;"
              + " accounts with the hashtags that they use, or with the domains that they link to. All but the first are"
              + " undirected.");

  static final Parameter<NetworkProjection> PROJECT =
      choice(
          "project",
          values(NetworkProjection.class),
          "Of accounts and what they use one side: `accounts`, tied by what they have in common, or `contents`, tied by"
              + " the accounts; both sides without it.");

  static final Parameter<String> IMPORTED =
      text(
          "imported",
          "Name of an imported network, in the place of one of posts: goes without `of`, `project`, `kinds`, `q`, `from`"
              + " and `to`.");

  static final Parameter<Boolean> DIRECTED =
      choice(
          "directed",
          Map.of("true", true, "false", false),
          "`false` makes both directions of a tie one, and leaves loops out: weights are added, but ties that have none count once.");

  static final Parameter<Boolean> PART =
      choice(
          "part", Map.of("all", false, "largest", true), "`largest`: only the largest component.");

  /** What a network is of. */
  static final Query SUBJECT = Query.of(OF, PROJECT, KINDS, IMPORTED, DIRECTED, PART);

  static final Parameter<Long> SEED =
      whole(
          "seed",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          "Of everything random; 0 without it. The same seed gives the same answer.");

  static final Parameter<CommunityQuality> QUALITY =
      choice(
          "quality",
          values(CommunityQuality.class),
          "What communities are best at: modularity without it; `cpm`, the constant Potts model, finds small ones in large"
              + " networks, too, and needs a `resolution`.");

  static final Parameter<Double> RESOLUTION =
      positive(
          "resolution",
          "Of the communities: higher gives more and smaller ones; 1 without it. With `quality=cpm` the weight that pairs"
              + " of members have at least in the mean, e.g. 0.05.");

  static final Parameter<Long> RUNS =
      whole(
          "runs",
          1,
          Integer.MAX_VALUE,
          "Of the search for communities, of which the best counts; up to 10 without it, fewer for large networks.");

  /** How communities are looked for. */
  static final Query LEIDEN = Query.of(SEED, QUALITY, RESOLUTION, RUNS);

  static final Parameter<GroupBy> BY =
      choice(
          "by",
          values(GroupBy.class),
          "What puts nodes into groups: communities of the network, numbered from 0, the largest, without it; of the"
              + " actors that accounts belong to the country, kind, organisation or id; the type of the nodes; what an"
              + " imported network tells of them, named by `attribute`; the language of most of an account's posts; or the"
              + " stance of its posts towards the target named by `target`.");

  static final Parameter<String> ATTRIBUTE =
      text("attribute", "What an imported network tells of its nodes; goes with `by=attribute`.");

  static final Parameter<String> TARGET =
      text("target", "Name of a stance target; goes with `by=stance`.");

  private NetworkQuery() {}

  /** Those that can be asked for: the first four tell what accounts do to each other. */
  private static Map<String, InteractionKind> interactions() {
    Map<String, InteractionKind> kinds = new LinkedHashMap<>(values(InteractionKind.class));
    kinds
        .values()
        .removeIf(kind -> kind.getNumber() > InteractionKind.INTERACTION_KIND_QUOTE_VALUE);
    return Collections.unmodifiableMap(kinds);
  }

  static NetworkSubject subject(Arguments arguments) {
    NetworkSubject.Builder subject = NetworkSubject.newBuilder();
    arguments.ifGiven(OF, subject::setOf);
    arguments.ifGiven(PROJECT, subject::setProject);
    arguments.ifGiven(IMPORTED, subject::setImported);
    arguments.ifGiven(DIRECTED, directed -> subject.setUndirected(!directed));
    arguments.ifGiven(PART, subject::setLargestPart);
    return subject.build();
  }
}
