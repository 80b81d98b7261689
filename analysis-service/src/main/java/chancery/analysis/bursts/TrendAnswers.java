package chancery.analysis.bursts;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.BurstsResponse;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;

/** Answers every call of {@code TrendService}. */
public final class TrendAnswers {

  private final Answering answering;
  private final Bursts bursts;
  private final CurrentBursts current;
  private final Hashtags hashtags;

  /**
   * @param mostUses posts of one hashtag that are looked at together
   */
  public TrendAnswers(Answering answering, Limits limits, int mostUses) {
    this.answering = answering;
    this.bursts = new Bursts(limits);
    this.current = new CurrentBursts(limits);
    this.hashtags = new Hashtags(limits, mostUses);
  }

  public BurstsResponse bursts(BurstsRequest request) throws InterruptedException {
    return answering.answer(
        "trend.bursts.1", request, BurstsResponse.parser(), slice -> bursts.answer(slice, request));
  }

  public CurrentBurstsResponse current(CurrentBurstsRequest request) throws InterruptedException {
    return answering.answer(
        "trend.current.1",
        request,
        CurrentBurstsResponse.parser(),
        slice -> current.answer(slice, request));
  }

  /** The same past the cache, for who asks about the hour up to now and never twice. */
  public CurrentBurstsResponse currentAfresh(CurrentBurstsRequest request)
      throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      return current.answer(slice, request);
    }
  }

  public HashtagResponse hashtag(HashtagRequest request) throws InterruptedException {
    return answering.answer(
        "trend.hashtag.1",
        request,
        HashtagResponse.parser(),
        slice -> hashtags.answer(slice, request));
  }
}
