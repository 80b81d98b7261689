package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.Events;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Event;
import chancery.slice.v1.AsOf;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches the posts whose text contains the query, two in a message, out of what the test has told
 * it. As of the last event it was told.
 */
final class FakeAnalysis extends AnalysisServiceGrpc.AnalysisServiceImplBase {

  private record Told(long position, String corpus, Event event) {}

  private final TestLog log;
  private final List<Told> told = new ArrayList<>();
  private boolean down;

  FakeAnalysis(TestLog log) {
    this.log = log;
  }

  /** Appends to the log, and knows it at once. */
  synchronized long append(String corpus, Event event) {
    long position = log.append(corpus, event);
    told.add(new Told(position, corpus, event));
    return position;
  }

  synchronized void down(boolean isDown) {
    down = isDown;
  }

  @Override
  public synchronized void matchPosts(
      MatchPostsRequest request, StreamObserver<MatchPostsResponse> observer) {
    if (down) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    if (request.getSlice().getQuery().contains("(")) {
      observer.onError(
          Statuses.toWire(ChanceryException.invalid("slice.query", "column 1: unclosed (")));
      return;
    }
    MatchPostsResponse.Builder response = MatchPostsResponse.newBuilder();
    long last = 0;
    long asOf = 0;
    for (Told one : told) {
      if (one.corpus().equals(request.getSlice().getCorpus())) {
        asOf = one.position();
        if (text(one.event()).contains(request.getSlice().getQuery())) {
          response.addPositionDeltas(one.position() - last);
          last = one.position();
        }
        if (response.getPositionDeltasCount() == 2) {
          observer.onNext(response.build());
          response.clearPositionDeltas();
        }
      }
    }
    observer.onNext(
        response
            .setAsOf(AsOf.newBuilder().setPosition(asOf).setRecordedAt(Events.recordedAt(asOf)))
            .build());
    observer.onCompleted();
  }

  private static String text(Event event) {
    return event.getPostUpserted().getPost().getText();
  }
}
