package chancery.analysis.stances;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.AuthorClasses;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.ClassifyAuthorsResponse;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import chancery.kit.rpc.Sender;

/** Answers every call of {@code OpinionService}. */
public final class OpinionAnswers {

  private final Answering answering;
  private final Stances stances;
  private final StanceAuthors authors;
  private final StancePosts posts;
  private final Aspects aspects;

  /**
   * @param aspects answers that call
   */
  public OpinionAnswers(
      Answering answering, Limits limits, StanceTargets targets, Aspects aspects) {
    this.answering = answering;
    this.stances = new Stances(limits, targets);
    this.authors = new StanceAuthors(limits, targets);
    this.posts = new StancePosts(limits, targets);
    this.aspects = aspects;
  }

  public StanceResponse stance(StanceRequest request) throws InterruptedException {
    return answering.answer(
        "opinion.stance.1",
        request,
        StanceResponse.parser(),
        slice -> stances.answer(slice, request));
  }

  public StanceAuthorsResponse authors(StanceAuthorsRequest request) throws InterruptedException {
    return answering.answer(
        "opinion.authors.1",
        request,
        StanceAuthorsResponse.parser(),
        slice -> authors.answer(slice, request));
  }

  /** On which side of a target each author of the slice stands who speaks of it. */
  public void classify(ClassifyAuthorsRequest request, Sender<ClassifyAuthorsResponse> sender)
      throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      AuthorClasses classes = new AuthorClasses(slice.asOf(), sender);
      authors.putSides(slice, request.getTarget(), classes);
      classes.end();
    }
  }

  public StancePostsResponse posts(StancePostsRequest request) throws InterruptedException {
    return answering.answer(
        "opinion.posts.1",
        request,
        StancePostsResponse.parser(),
        slice -> posts.answer(slice, request));
  }

  public AspectsResponse aspects(AspectsRequest request) throws InterruptedException {
    return answering.answer(
        "opinion.aspects.1",
        request,
        AspectsResponse.parser(),
        slice -> aspects.answer(slice, request));
  }
}
