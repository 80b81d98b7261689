package chancery.analysis.answer;

import chancery.analysis.index.Selection;
import chancery.kit.cache.AnswerCache;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.Duration;

/**
 * Answers questions about slices, from the cache where it can. An answer computed before counts as
 * long as the corpus has had no event since, or as the slice accepts its age. Thread-safe.
 */
public final class Answering {

  /** Computes an answer. */
  public interface Computation<T> {

    /** The answer for the slice, which is open for as long as this takes. */
    T answer(OpenSlice slice);
  }

  private final Slices slices;
  private final AnswerCache cache;

  /**
   * @param slices to open what is asked for
   * @param cache of answers, by question and position
   */
  public Answering(Slices slices, AnswerCache cache) {
    this.slices = slices;
    this.cache = cache;
  }

  /** Opens a slice past the cache; who asks closes it. See {@link Slices#open}. */
  public OpenSlice open(Slice slice) throws InterruptedException {
    return slices.open(slice);
  }

  /** What another slice of the corpus selects at the same moment; see {@link Slices#selection}. */
  public Selection selection(OpenSlice slice, Slice other, String field) {
    return slices.selection(slice, other, field);
  }

  /**
   * The answer to a question, from the cache where there is one that holds.
   *
   * @param method name and version of the method; with the version of the index part of the cache's
   *     key, because an index that is made anew answers otherwise at the same position
   * @param request with a field {@code slice}
   */
  public <T extends Message> T answer(
      String method, Message request, Parser<T> parser, Computation<T> computation)
      throws InterruptedException {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName("slice");
    Slice asked = (Slice) request.getField(field);
    // What of a slice changes the answer.
    Slice plain = asked.toBuilder().clearMinPosition().clearMaxStaleness().build();
    Message question = request.toBuilder().setField(field, plain).build();
    try (OpenSlice slice = slices.open(asked)) {
      return cache.answer(
          method + "@" + slice.version(),
          question,
          slice.view().progress().position(),
          maxStaleness(asked),
          parser,
          () -> computation.answer(slice));
    }
  }

  /** Age up to which an answer may be older; one that must include a position has none. */
  private static Duration maxStaleness(Slice asked) {
    return asked.hasMinPosition() ? Duration.ZERO : WireTime.duration(asked.getMaxStaleness());
  }
}
