package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.Slices.Taking;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Taken;
import chancery.graph.network.Stages;
import chancery.kit.cache.AnswerCache;
import chancery.slice.v1.Slice;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;

/**
 * Answers questions about a slice: takes from it, computes on a builder's thread, and remembers.
 */
final class Answers {

  /** What is made of what was taken. */
  interface Computation<T extends Taken, R> {
    R of(Chosen<T> chosen, Stages stages);
  }

  private final Slices slices;
  private final AnswerCache cache;
  private final Builders builders;

  Answers(Slices slices, AnswerCache cache, Builders builders) {
    this.slices = slices;
    this.cache = cache;
    this.builders = builders;
  }

  /**
   * The answer, from the cache if it is there.
   *
   * @param method another for each way to compute
   * @param question what decides the answer, in one form
   */
  <T extends Taken, R extends Message> R answer(
      String method,
      Slice slice,
      Taking<T> taking,
      Message question,
      Parser<R> parser,
      Computation<T, R> computation)
      throws InterruptedException {
    Interactions interactions = slices.await(slice);
    return cache.answer(
        method,
        question,
        interactions.asOf().position(),
        Slices.maxStaleness(slice),
        parser,
        () -> build(slice, taking, computation));
  }

  /** The same of posts of the corpus, which the computation asks for itself. */
  <R extends Message> R answer(
      String method, Slice slice, Message question, Parser<R> parser, Builders.Work<R> work)
      throws InterruptedException {
    Interactions interactions = slices.await(slice);
    return cache.answer(
        method,
        question,
        interactions.asOf().position(),
        Slices.maxStaleness(slice),
        parser,
        () -> builders.run(work));
  }

  /** Something of posts that is never from the cache. */
  <R> R compute(Slice slice, Builders.Work<R> work) throws InterruptedException {
    slices.await(slice);
    return builders.run(work);
  }

  /** Something that is never from the cache, so that it may be of any size. */
  <T extends Taken, R> R compute(Slice slice, Taking<T> taking, Computation<T, R> computation)
      throws InterruptedException {
    slices.await(slice);
    return build(slice, taking, computation);
  }

  private <T extends Taken, R> R build(
      Slice slice, Taking<T> taking, Computation<T, R> computation) {
    return builders.run(stages -> computation.of(slices.choose(slice, stages, taking), stages));
  }
}
