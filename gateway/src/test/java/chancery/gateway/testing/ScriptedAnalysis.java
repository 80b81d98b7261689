package chancery.gateway.testing;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TimelineResponse;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.slice.v1.AsOf;
import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;

/**
 * Answers a little for any slice and keeps the last request. The query {@code (} is refused, {@code
 * slow} takes too long, {@code bug} fails unexpectedly, {@code half} breaks an export off.
 */
public final class ScriptedAnalysis extends AnalysisServiceGrpc.AnalysisServiceImplBase {

  /** Messages of an export, each with 100 posts. */
  public static final int EXPORTED = 50;

  private static final AsOf AS_OF =
      AsOf.newBuilder()
          .setPosition(7)
          .setRecordedAt(Timestamp.newBuilder().setSeconds(1_700_000_007))
          .build();

  private static volatile SearchPostsRequest search = SearchPostsRequest.getDefaultInstance();
  private static volatile TimelineRequest timeline = TimelineRequest.getDefaultInstance();
  private static volatile TopRequest top = TopRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static SearchPostsRequest lastSearch() {
    return search;
  }

  public static TimelineRequest lastTimeline() {
    return timeline;
  }

  public static TopRequest lastTop() {
    return top;
  }

  /** Does for a slice what its corpus and query say. */
  static void behave(Slice slice) throws InterruptedException {
    if (!slice.getCorpus().equals("ira")) {
      throw ChanceryException.corpusNotFound(slice.getCorpus());
    }
    switch (slice.getQuery()) {
      case "(" -> throw ChanceryException.invalid("q", "an open bracket at column 1");
      case "slow" -> Thread.sleep(10_000);
      case "bug" -> throw new IllegalStateException("a secret");
      default -> {}
    }
  }

  @Override
  public void searchPosts(
      SearchPostsRequest request, StreamObserver<SearchPostsResponse> observer) {
    search = request;
    calls.unary(
        observer,
        () -> {
          behave(request.getSlice());
          return SearchPostsResponse.newBuilder()
              .addItems(ScriptedPosts.post("x:1", "Good morning"))
              .setTotal(1)
              .setNextPageToken("next")
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void timeline(TimelineRequest request, StreamObserver<TimelineResponse> observer) {
    timeline = request;
    calls.unary(
        observer,
        () -> {
          behave(request.getSlice());
          return TimelineResponse.newBuilder()
              .setBucket(request.getBucket())
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void top(TopRequest request, StreamObserver<TopResponse> observer) {
    top = request;
    calls.unary(
        observer,
        () -> {
          behave(request.getSlice());
          TopResponse.Builder response = TopResponse.newBuilder().setAsOf(AS_OF);
          response.addItemsBuilder().setValue("news").setPosts(3);
          return response.build();
        });
  }

  @Override
  public void exportPosts(
      ExportPostsRequest request, StreamObserver<ExportPostsResponse> observer) {
    calls.streaming(
        observer,
        sender -> {
          behave(request.getSlice());
          for (int i = 0; i < EXPORTED; i++) {
            if (i == EXPORTED / 2 && request.getSlice().getQuery().equals("half")) {
              throw new IllegalStateException("a secret");
            }
            sender.send(hundred(i));
          }
        });
  }

  private static ExportPostsResponse hundred(int message) {
    ExportPostsResponse.Builder posts = ExportPostsResponse.newBuilder().setAsOf(AS_OF);
    for (int i = 0; i < 100; i++) {
      posts.addPosts(ScriptedPosts.post("x:" + (message * 100 + i), "=HYPERLINK(1)"));
    }
    return posts.build();
  }
}
