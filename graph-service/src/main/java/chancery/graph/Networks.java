package chancery.graph;

import chancery.graph.interaction.Choice;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.snapshot.Corpora;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.kit.cache.AnswerCache;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.slice.v1.Slice;
import io.grpc.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for networks: waits for what the request wants to see, asks analysis-service for
 * the posts of a query, computes, and remembers the answer.
 */
final class Networks {

  private static final String METHOD = "graph.network.2";
  private static final int ATTEMPTS = 3;

  /** A measured network and the state of the corpus that it shows. */
  record Computed(MeasuredNetwork network, AsOf asOf) {}

  private record Chosen(Selection selection, AsOf asOf) {}

  private final Corpora corpora;
  private final Channel analysis;
  private final AnswerCache cache;
  private final Builders builders;
  private final NetworkLimits limits;

  Networks(
      Corpora corpora,
      Channel analysis,
      AnswerCache cache,
      Builders builders,
      NetworkLimits limits) {
    this.corpora = corpora;
    this.analysis = analysis;
    this.cache = cache;
    this.builders = builders;
    this.limits = limits;
  }

  /** The network as an answer, from the cache if it is there. */
  GetNetworkResponse get(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    Interactions interactions = awaitCorpus(question.slice());
    return cache.answer(
        METHOD,
        question.canonical(),
        interactions.asOf().position(),
        question.maxStaleness(),
        GetNetworkResponse.parser(),
        () -> builders.run(stages -> response(question, stages)));
  }

  /** The network itself, never from the cache, so that it may be of any size. */
  Computed compute(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    awaitCorpus(question.slice());
    return builders.run(stages -> compute(question, stages));
  }

  private GetNetworkResponse response(NetworkQuestion question, Stages stages)
      throws InterruptedException {
    Computed computed = compute(question, stages);
    return NetworkMessages.response(computed.network(), computed.asOf(), limits.largestAnswer());
  }

  private Computed compute(NetworkQuestion question, Stages stages) throws InterruptedException {
    Chosen chosen =
        question.hasQuery() ? selectByQuery(question, stages) : selectAll(question, stages);
    return new Computed(
        MeasuredNetwork.of(chosen.selection(), question.method(), stages), chosen.asOf());
  }

  private Chosen selectAll(NetworkQuestion question, Stages stages) {
    Selection selection = select(question, null, stages);
    return new Chosen(selection, selection.asOf());
  }

  /**
   * Both services read the log at their own pace. The posts are asked for as of what is known here,
   * and what is known here is then brought up to what the answer saw; later posts are not among the
   * matched. Only where a matched post has been replaced or deleted meanwhile is it tried again.
   */
  private Chosen selectByQuery(NetworkQuestion question, Stages stages)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Slice slice = question.slice();
      long known = require(slice.getCorpus()).asOf().position();
      Slice atLeast =
          slice.toBuilder()
              .setMinPosition(Math.max(known, slice.getMinPosition()))
              .clearMaxStaleness()
              .build();
      MatchedPosts matched =
          stages.run(
              Stage.MATCH, () -> MatchedPosts.ask(analysis, atLeast, limits.posts(), timeLeft()));
      corpora.await(matched.asOf().position(), timeToWait());
      Selection selection = select(question, matched.positions(), stages);
      if (selection.lastRemoval() <= matched.asOf().position() || attempt == ATTEMPTS) {
        return new Chosen(selection, matched.asOf());
      }
    }
  }

  private Selection select(NetworkQuestion question, long @Nullable [] positions, Stages stages) {
    Interactions interactions = require(question.slice().getCorpus());
    Choice choice =
        new Choice(
            question.fromMillis(),
            question.toMillis(),
            question.kinds(),
            positions,
            limits.mostInteractions());
    return stages.run(Stage.SELECT, () -> interactions.select(choice));
  }

  private Interactions awaitCorpus(Slice slice) throws InterruptedException {
    if (slice.hasMinPosition()) {
      corpora.await(slice.getMinPosition(), timeToWait());
    }
    long millis = Math.min(limits.corpusWait().toMillis(), timeLeft().toMillis());
    return known(slice.getCorpus(), corpora.await(slice.getCorpus(), millis));
  }

  private Interactions require(String corpus) {
    return known(corpus, corpora.find(corpus));
  }

  private static Interactions known(String corpus, @Nullable Interactions interactions) {
    if (interactions == null) {
      throw ChanceryException.corpusNotFound(corpus);
    }
    return interactions;
  }

  private long timeToWait() {
    return Calls.millisToWait(limits.deadline().toMillis());
  }

  private Duration timeLeft() {
    return Duration.ofMillis(Calls.millisLeft(limits.deadline().toMillis()));
  }
}
