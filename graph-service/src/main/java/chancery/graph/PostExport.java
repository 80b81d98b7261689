package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.graph.interaction.Selection.AsOf;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whole posts, which analysis-service has. */
final class PostExport {

  private static final String UNREACHABLE =
      "Posts are known to analysis-service, which cannot be reached; try again";

  /** Positions in one request. */
  private static final int AT_ONCE = 50_000;

  private final Channel analysis;

  PostExport(Channel analysis) {
    this.analysis = analysis;
  }

  /**
   * Has every post of a request read, as it comes.
   *
   * @param setting that says how many may come
   * @return the last event that is included
   * @throws ChanceryException RESOURCE_EXHAUSTED for more posts than may come, UNAVAILABLE where
   *     analysis-service cannot be reached, or what it answers
   */
  AsOf read(
      ExportPostsRequest request,
      int most,
      String setting,
      Duration deadline,
      Consumer<Post> reader) {
    Context.CancellableContext reading = Context.current().withCancellation();
    Context before = reading.attach();
    try {
      return read(export(request, deadline), most, setting, reader);
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(failure, UNREACHABLE);
    } finally {
      reading.detachAndCancel(before, null);
    }
  }

  /**
   * Has the posts at positions of the log read, in their order; those that have been replaced or
   * deleted meanwhile are not there.
   *
   * @param minPosition up to which analysis-service is to have read the log
   * @param timeLeft for each of the requests that this takes
   */
  void readAt(
      String corpus,
      Collection<Long> positions,
      long minPosition,
      Supplier<Duration> timeLeft,
      Consumer<Post> reader) {
    Slice all = Slice.newBuilder().setCorpus(corpus).setMinPosition(minPosition).build();
    List<Long> sorted = positions.stream().sorted().toList();
    for (int start = 0; start < sorted.size(); start += AT_ONCE) {
      List<Long> some = sorted.subList(start, Math.min(sorted.size(), start + AT_ONCE));
      ExportPostsRequest request =
          ExportPostsRequest.newBuilder().setSlice(all).addAllPositions(some).build();
      read(request, some.size(), "the number of positions", timeLeft.get(), reader);
    }
  }

  private Iterator<ExportPostsResponse> export(ExportPostsRequest request, Duration deadline) {
    return AnalysisServiceGrpc.newBlockingStub(analysis)
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .exportPosts(request);
  }

  private static AsOf read(
      Iterator<ExportPostsResponse> responses, int most, String setting, Consumer<Post> reader) {
    @Nullable AsOf asOf = null;
    int posts = 0;
    while (responses.hasNext()) {
      ExportPostsResponse response = responses.next();
      if (asOf == null) {
        asOf = new AsOf(response.getAsOf().getPosition(), response.getAsOf().getRecordedAt());
      }
      posts += response.getPostsCount();
      if (posts > most) {
        throw tooMany(most, setting);
      }
      response.getPostsList().forEach(reader);
    }
    if (asOf == null) {
      throw new IllegalStateException("analysis-service did not say as of when it answers");
    }
    return asOf;
  }

  static ChanceryException tooMany(int most, String setting) {
    return ChanceryException.of(
        Code.RESOURCE_EXHAUSTED,
        "TOO_MANY_POSTS",
        "There are more than %d posts; narrow what is asked by time or query, or raise %s"
            .formatted(most, setting));
  }

  /** A page of a search. */
  SearchPostsResponse search(SearchPostsRequest request, Duration deadline) {
    try {
      return AnalysisServiceGrpc.newBlockingStub(analysis)
          .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
          .searchPosts(request);
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(failure, UNREACHABLE);
    }
  }
}
