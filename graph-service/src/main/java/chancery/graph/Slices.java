package chancery.graph;

import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.interaction.Taken;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.snapshot.Corpora;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import io.grpc.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a slice selects out of its corpus: waits for what the request wants to see, and asks
 * analysis-service for the posts of a query.
 */
final class Slices {

  private static final int ATTEMPTS = 3;

  /** Takes a part of a corpus. */
  interface Taking<T extends Taken> {

    /**
     * @param positions of the posts, rising; null for all posts
     */
    T take(Interactions interactions, long @Nullable [] positions);
  }

  /** What was taken, and the last event of the corpus that it includes. */
  record Chosen<T>(T taken, AsOf asOf) {}

  private final Corpora corpora;
  private final Channel analysis;
  private final NetworkLimits limits;

  Slices(Corpora corpora, Channel analysis, NetworkLimits limits) {
    this.corpora = corpora;
    this.analysis = analysis;
    this.limits = limits;
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT where the corpus is missing or the range is empty
   */
  static void check(Slice slice) {
    if (slice.getCorpus().isEmpty()) {
      throw ChanceryException.invalid("slice.corpus", "is missing");
    }
    if (slice.hasFrom()
        && slice.hasTo()
        && Timestamps.compare(slice.getFrom(), slice.getTo()) >= 0) {
      throw ChanceryException.invalid("slice.to", "must be later than slice.from");
    }
  }

  /** Age up to which an answer may be older; one that must include a position has none. */
  static Duration maxStaleness(Slice slice) {
    return slice.hasMaxStaleness() && !slice.hasMinPosition()
        ? WireTime.duration(slice.getMaxStaleness())
        : Duration.ZERO;
  }

  /** In milliseconds since 1970, inclusive. */
  static long from(Slice slice) {
    return slice.hasFrom() ? WireTime.bound(slice.getFrom()) : Long.MIN_VALUE;
  }

  /** The same, exclusive. */
  static long to(Slice slice) {
    return slice.hasTo() ? WireTime.bound(slice.getTo()) : Long.MAX_VALUE;
  }

  /** The corpus, once it has what the slice wants to see. */
  Interactions await(Slice slice) throws InterruptedException {
    if (slice.hasMinPosition()) {
      corpora.await(slice.getMinPosition(), timeToWait());
    }
    long millis = Math.min(limits.corpusWait().toMillis(), timeLeft().toMillis());
    return known(slice.getCorpus(), corpora.await(slice.getCorpus(), millis));
  }

  <T extends Taken> Chosen<T> choose(Slice slice, Stages stages, Taking<T> taking)
      throws InterruptedException {
    return slice.getQuery().isBlank()
        ? chooseAll(slice, stages, taking)
        : chooseByQuery(slice, stages, taking);
  }

  /** The slice as analysis-service is to answer for it: as of what is known here, or later. */
  Slice asKnown(Slice slice) {
    long known = require(slice.getCorpus()).asOf().position();
    return slice.toBuilder()
        .setMinPosition(Math.max(known, slice.getMinPosition()))
        .clearMaxStaleness()
        .build();
  }

  private <T extends Taken> Chosen<T> chooseAll(Slice slice, Stages stages, Taking<T> taking) {
    T taken = take(slice, null, stages, taking);
    return new Chosen<>(taken, taken.asOf());
  }

  /**
   * Both services read the log at their own pace. The posts are asked for as of what is known here,
   * and what is known here is then brought up to what the answer saw; later posts are not among the
   * matched. Only where a matched post has been replaced or deleted meanwhile is it tried again.
   */
  private <T extends Taken> Chosen<T> chooseByQuery(Slice slice, Stages stages, Taking<T> taking)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Slice atLeast = asKnown(slice);
      MatchedPosts matched =
          stages.run(
              Stage.MATCH, () -> MatchedPosts.ask(analysis, atLeast, limits.posts(), timeLeft()));
      corpora.await(matched.asOf().position(), timeToWait());
      T taken = take(slice, matched.positions(), stages, taking);
      if (taken.lastRemoval() <= matched.asOf().position() || attempt == ATTEMPTS) {
        return new Chosen<>(taken, matched.asOf());
      }
    }
  }

  private <T extends Taken> T take(
      Slice slice, long @Nullable [] positions, Stages stages, Taking<T> taking) {
    Interactions interactions = require(slice.getCorpus());
    return stages.run(Stage.SELECT, () -> taking.take(interactions, positions));
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

  /** Until the deadline of the current call. */
  Duration timeLeft() {
    return Duration.ofMillis(Calls.millisLeft(limits.deadline().toMillis()));
  }
}
