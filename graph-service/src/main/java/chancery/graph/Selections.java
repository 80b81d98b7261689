package chancery.graph;

import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.snapshot.Corpora;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.slice.v1.Slice;
import io.grpc.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the interactions that a question is about: waits for what it wants to see, and asks
 * analysis-service for the posts of a query.
 */
final class Selections {

  private static final int ATTEMPTS = 3;

  /** Interactions, and the state of the corpus that they show. */
  record Chosen(Selection selection, AsOf asOf) {}

  private final Corpora corpora;
  private final Channel analysis;
  private final NetworkLimits limits;

  Selections(Corpora corpora, Channel analysis, NetworkLimits limits) {
    this.corpora = corpora;
    this.analysis = analysis;
    this.limits = limits;
  }

  /**
   * The corpus, once it holds what the slice wants to see.
   *
   * @throws ChanceryException NOT_FOUND; UNAVAILABLE where the position does not come in time
   */
  Interactions await(NetworkSlice network) throws InterruptedException {
    Slice slice = network.slice();
    if (slice.hasMinPosition()) {
      corpora.await(slice.getMinPosition(), timeToWait());
    }
    long millis = Math.min(limits.corpusWait().toMillis(), timeLeft().toMillis());
    return known(slice.getCorpus(), corpora.await(slice.getCorpus(), millis));
  }

  /** The interactions as they are now. */
  Chosen choose(NetworkSlice network, Stages stages) throws InterruptedException {
    return network.hasQuery() ? chooseByQuery(network, stages) : chooseAll(network, stages);
  }

  private Chosen chooseAll(NetworkSlice network, Stages stages) {
    Selection selection = select(network, null, stages);
    return new Chosen(selection, selection.asOf());
  }

  /**
   * Both services read the log at their own pace. The posts are asked for as of what is known here,
   * and what is known here is then brought up to what the answer saw; later posts are not among the
   * matched. Only where a matched post has been replaced or deleted meanwhile is it tried again.
   */
  private Chosen chooseByQuery(NetworkSlice network, Stages stages) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Slice slice = network.slice();
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
      Selection selection = select(network, matched.positions(), stages);
      if (selection.lastRemoval() <= matched.asOf().position() || attempt == ATTEMPTS) {
        return new Chosen(selection, matched.asOf());
      }
    }
  }

  private Selection select(NetworkSlice network, long @Nullable [] positions, Stages stages) {
    Interactions interactions = require(network.slice().getCorpus());
    return stages.run(
        Stage.SELECT,
        () -> interactions.select(network.choice(positions, limits.mostInteractions())));
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
