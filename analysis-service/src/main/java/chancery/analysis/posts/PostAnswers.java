package chancery.analysis.posts;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.AuthorClasses;
import chancery.analysis.answer.Descent;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.ClassifyAuthorsResponse;
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
import chancery.kit.rpc.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers every call of {@code AnalysisService} that is about posts alone. */
public final class PostAnswers {

  private final Answering answering;
  private final PostSearches searches;
  private final Timelines timelines;
  private final Tops tops;

  /**
   * @param confidence that a post's sentiment must have to be counted, where a request leaves it
   *     open
   */
  public PostAnswers(Answering answering, Limits limits, double confidence) {
    this.answering = answering;
    this.searches = new PostSearches(limits);
    this.timelines = new Timelines(limits, confidence);
    this.tops = new Tops(limits, confidence);
  }

  public SearchPostsResponse search(SearchPostsRequest request) throws InterruptedException {
    searches.check(request);
    return answering.answer(
        "analysis.search.2",
        request,
        SearchPostsResponse.parser(),
        slice -> searches.answer(slice, request));
  }

  public TimelineResponse timeline(TimelineRequest request) throws InterruptedException {
    return answering.answer(
        "analysis.timeline.2",
        request,
        TimelineResponse.parser(),
        slice -> timelines.answer(slice, request));
  }

  public TopResponse top(TopRequest request) throws InterruptedException {
    return answering.answer(
        "analysis.top.2", request, TopResponse.parser(), slice -> tops.answer(slice, request));
  }

  public void export(ExportPostsRequest request, Sender<ExportPostsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      PostStreams.export(slice, exported(slice, request), sender);
    }
  }

  private static Selection exported(OpenSlice slice, ExportPostsRequest request) {
    if (request.getPositionsCount() > 0) {
      return new Selection(new Query.At(Set.copyOf(request.getPositionsList())), null, null);
    }
    List<String> kinds = new ArrayList<>();
    if (request.getWithReposts()) {
      kinds.add("repost");
    }
    if (request.getWithQuotes()) {
      kinds.add("quote");
    }
    return Descent.passedOn(slice, request.getPostIdsList(), kinds).selection();
  }

  /** In which language most posts of each author of the slice are. */
  public void classify(ClassifyAuthorsRequest request, Sender<ClassifyAuthorsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      AuthorClasses classes = new AuthorClasses(slice.asOf(), sender);
      new AuthorLanguages(slice).putAll(classes);
      classes.end();
    }
  }

  public void match(MatchPostsRequest request, Sender<MatchPostsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      PostStreams.match(slice, sender);
    }
  }
}
