package chancery.graph;

import chancery.graph.Selections.Chosen;
import chancery.graph.interaction.Interactions;
import chancery.graph.network.Stages;
import chancery.kit.cache.AnswerCache;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;

/** Answers questions about networks: chooses, computes on a builder's thread, and remembers. */
final class NetworkAnswers {

  /** What is made of the chosen interactions. */
  interface Computation<T> {
    T of(Chosen chosen, Stages stages);
  }

  private final Selections selections;
  private final AnswerCache cache;
  private final Builders builders;

  NetworkAnswers(Selections selections, AnswerCache cache, Builders builders) {
    this.selections = selections;
    this.cache = cache;
    this.builders = builders;
  }

  /**
   * The answer, from the cache if it is there.
   *
   * @param method another for each way to compute
   * @param question what decides the answer, in one form
   */
  <T extends Message> T answer(
      String method,
      NetworkSlice slice,
      Message question,
      Parser<T> parser,
      Computation<T> computation)
      throws InterruptedException {
    Interactions interactions = selections.await(slice);
    return cache.answer(
        method,
        question,
        interactions.asOf().position(),
        slice.maxStaleness(),
        parser,
        () -> build(slice, computation));
  }

  /** Something that is never from the cache, so that it may be of any size. */
  <T> T compute(NetworkSlice slice, Computation<T> computation) throws InterruptedException {
    selections.await(slice);
    return build(slice, computation);
  }

  private <T> T build(NetworkSlice slice, Computation<T> computation) {
    return builders.run(stages -> computation.of(selections.choose(slice, stages), stages));
  }
}
