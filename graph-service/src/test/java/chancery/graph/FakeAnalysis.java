package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.AuthorClass;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.ClassifyAuthorsResponse;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.Events;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Event;
import chancery.post.v1.Post;
import chancery.slice.v1.AsOf;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Matches the posts whose text contains the query, two in a message, finds all or those with a
 * word, and exports those of a cascade, a claim or a position, out of what the test has told it. As
 * of the last event it was told.
 */
final class FakeAnalysis extends AnalysisServiceGrpc.AnalysisServiceImplBase {

  private static final int BATCH = 100;

  private record Told(long position, String corpus, Event event) {}

  private final TestLog log;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, List<Post>> made = new HashMap<>();
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

  /**
   * Exports these posts for every query of a corpus, as the reader takes them.
   *
   * @param posts may be made when they are got
   */
  synchronized void export(String corpus, List<Post> posts) {
    made.put(corpus, posts);
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

  @Override
  public synchronized void searchPosts(
      SearchPostsRequest request, StreamObserver<SearchPostsResponse> observer) {
    if (down) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    List<Post> found =
        told.stream()
            .filter(one -> one.corpus().equals(request.getSlice().getCorpus()))
            .filter(one -> one.event().hasPostUpserted())
            .map(FakeAnalysis::post)
            .filter(post ->
                request.getSlice().getQuery().isEmpty()
                    || FakeSelection.hasWord(post, request.getSlice().getQuery()))
            .sorted(Comparator.comparing(Post::getCreatedAt, Timestamps.comparator()))
            .toList();
    observer.onNext(
        SearchPostsResponse.newBuilder()
            .addAllItems(found)
            .setAsOf(asOf(request.getSlice().getCorpus()))
            .build());
    observer.onCompleted();
  }

  @Override
  public synchronized void exportPosts(
      ExportPostsRequest request, StreamObserver<ExportPostsResponse> observer) {
    if (down) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    List<Post> all = posts(request.getSlice().getCorpus());
    ExportPostsResponse.Builder response =
        ExportPostsResponse.newBuilder().setAsOf(asOf(request.getSlice().getCorpus()));
    List<Post> stream = made.get(request.getSlice().getCorpus());
    if (stream != null && request.getPostIdsCount() == 0) {
      observer.onNext(response.build());
      exportAsTaken(stream, (ServerCallStreamObserver<ExportPostsResponse>) observer);
      return;
    }
    for (Post post : FakeSelection.of(request, all)) {
      observer.onNext(response.addPosts(post).build());
      response.clear();
    }
    if (response.hasAsOf()) {
      observer.onNext(response.build());
    }
    observer.onCompleted();
  }

  private static void exportAsTaken(
      List<Post> posts, ServerCallStreamObserver<ExportPostsResponse> observer) {
    Iterator<Post> left = posts.iterator();
    observer.setOnCancelHandler(() -> {});
    observer.setOnReadyHandler(() -> {
      while (observer.isReady() && left.hasNext()) {
        ExportPostsResponse.Builder batch = ExportPostsResponse.newBuilder();
        while (left.hasNext() && batch.getPostsCount() < BATCH) {
          batch.addPosts(left.next());
        }
        observer.onNext(batch.build());
        if (!left.hasNext()) {
          observer.onCompleted();
        }
      }
    });
  }

  /** By the language of the first post; towards any target by a word of it. */
  @Override
  public synchronized void classifyAuthors(
      ClassifyAuthorsRequest request, StreamObserver<ClassifyAuthorsResponse> observer) {
    if (down) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    Map<String, String> classes = new TreeMap<>();
    for (Post post : posts(request.getSlice().getCorpus())) {
      classes.putIfAbsent(
          post.getAuthor().getId(),
          request.getTarget().isEmpty()
              ? post.getLang()
              : post.getText().contains("praise") ? "favour" : "against");
    }
    classes.forEach((id, value) ->
        observer.onNext(
            ClassifyAuthorsResponse.newBuilder()
                .addAuthors(AuthorClass.newBuilder().setId(id).setValue(value))
                .build()));
    observer.onCompleted();
  }

  synchronized List<Post> posts(String corpus) {
    return told.stream()
        .filter(one -> one.corpus().equals(corpus))
        .filter(one -> one.event().hasPostUpserted())
        .map(FakeAnalysis::post)
        .toList();
  }

  private AsOf asOf(String corpus) {
    long last =
        told.stream()
            .filter(one -> one.corpus().equals(corpus))
            .mapToLong(Told::position)
            .max()
            .orElse(0);
    return AsOf.newBuilder().setPosition(last).setRecordedAt(Events.recordedAt(last)).build();
  }

  private static Post post(Told one) {
    Post post = one.event().getPostUpserted().getPost();
    return post.toBuilder().setPosition(one.position()).build();
  }

  private static String text(Event event) {
    return event.getPostUpserted().getPost().getText();
  }
}
