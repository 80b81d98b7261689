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
import chancery.analysis.v1.Sort;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.Events;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Event;
import chancery.post.v1.Post;
import chancery.slice.v1.AsOf;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Matches the posts whose text contains the query, two in a message, finds those of an author and a
 * time, one on a page, and exports those of a cascade or a claim, out of what the test has told it.
 * As of the last event it was told.
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
            .map(one -> post(one).toBuilder().setPosition(one.position()).build())
            .filter(post ->
                request.getSort() == Sort.SORT_RELEVANCE
                    ? FakeSelection.hasWord(post, request.getSlice().getQuery())
                    : isIn(post, request.getSlice()))
            .sorted(Comparator.comparing(Post::getCreatedAt, Timestamps.comparator()))
            .toList();
    int page = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
    SearchPostsResponse.Builder response = SearchPostsResponse.newBuilder();
    if (request.getSort() == Sort.SORT_RELEVANCE) {
      observer.onNext(
          response.addAllItems(found).setAsOf(asOf(request.getSlice().getCorpus())).build());
      observer.onCompleted();
      return;
    }
    if (page < found.size()) {
      response.addItems(found.get(page));
    }
    if (page + 1 < found.size()) {
      response.setNextPageToken(String.valueOf(page + 1));
    }
    observer.onNext(response.setAsOf(asOf(request.getSlice().getCorpus())).build());
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
    for (Post post : FakeSelection.of(request, all)) {
      observer.onNext(response.addPosts(post).build());
      response.clear();
    }
    if (response.hasAsOf()) {
      observer.onNext(response.build());
    }
    observer.onCompleted();
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

  private static boolean isIn(Post post, Slice slice) {
    return slice.getQuery().isEmpty()
        || slice.getQuery().equals("author:\"" + post.getAuthor().getId() + "\"")
            && Timestamps.compare(post.getCreatedAt(), slice.getFrom()) >= 0
            && Timestamps.compare(post.getCreatedAt(), slice.getTo()) < 0;
  }

  private static Post post(Told one) {
    return one.event().getPostUpserted().getPost();
  }

  private static String text(Event event) {
    return event.getPostUpserted().getPost().getText();
  }
}
