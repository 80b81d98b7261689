package chancery.analysis.answer;

import chancery.analysis.corpus.Corpora;
import chancery.analysis.query.QueryParser;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TimelineResponse;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import chancery.kit.cache.AnswerCache;
import chancery.kit.rpc.Sender;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers every call of {@code AnalysisService}, from the cache where it can. An answer computed
 * before counts as long as the corpus has had no event since, or as the slice accepts its age.
 */
public final class Answers {

  private final Slices slices;
  private final AnswerCache cache;
  private final PostSearches searches;
  private final Timelines timelines;
  private final Tops tops;

  /**
   * @param longestWait for a position that a slice asks for, where the call has no deadline
   */
  public Answers(
      Corpora corpora,
      AnswerCache cache,
      QueryParser queries,
      Limits limits,
      Duration longestWait) {
    this.slices = new Slices(corpora, queries, longestWait);
    this.cache = cache;
    this.searches = new PostSearches(limits);
    this.timelines = new Timelines(limits);
    this.tops = new Tops(limits);
  }

  public SearchPostsResponse search(SearchPostsRequest request) throws InterruptedException {
    searches.check(request);
    try (OpenSlice slice = slices.open(request.getSlice())) {
      return cached(
          "analysis.search.1",
          request.toBuilder().setSlice(asked(request.getSlice())).build(),
          slice,
          request.getSlice(),
          SearchPostsResponse.parser(),
          () -> searches.answer(slice, request));
    }
  }

  public TimelineResponse timeline(TimelineRequest request) throws InterruptedException {
    try (OpenSlice slice = slices.open(request.getSlice())) {
      return cached(
          "analysis.timeline.1",
          request.toBuilder().setSlice(asked(request.getSlice())).build(),
          slice,
          request.getSlice(),
          TimelineResponse.parser(),
          () -> timelines.answer(slice, request));
    }
  }

  public TopResponse top(TopRequest request) throws InterruptedException {
    try (OpenSlice slice = slices.open(request.getSlice())) {
      return cached(
          "analysis.top.1",
          request.toBuilder().setSlice(asked(request.getSlice())).build(),
          slice,
          request.getSlice(),
          TopResponse.parser(),
          () -> tops.answer(slice, request));
    }
  }

  public void export(ExportPostsRequest request, Sender<ExportPostsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = slices.open(request.getSlice())) {
      PostStreams.export(slice, sender);
    }
  }

  public void match(MatchPostsRequest request, Sender<MatchPostsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = slices.open(request.getSlice())) {
      PostStreams.match(slice, sender);
    }
  }

  private <T extends Message> T cached(
      String method,
      Message question,
      OpenSlice slice,
      Slice asked,
      Parser<T> parser,
      Supplier<T> compute) {
    return cache.answer(
        method, question, slice.view().progress().position(), maxStaleness(asked), parser, compute);
  }

  /** Age up to which an answer may be older; one that must include a position has none. */
  private static Duration maxStaleness(Slice asked) {
    return asked.hasMinPosition() ? Duration.ZERO : WireTime.duration(asked.getMaxStaleness());
  }

  /** What of a slice changes the answer. */
  private static Slice asked(Slice slice) {
    return slice.toBuilder().clearMinPosition().clearMaxStaleness().build();
  }
}
