package chancery.analysis.profiles;

import chancery.analysis.answer.Answering;
import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;

/** Answers every call of {@code AccountService}. */
public final class AccountAnswers {

  private final Answering answering;
  private final Profiles profiles = new Profiles();
  private final Rankings rankings;
  private final Reports reports;

  /**
   * @param mostAccounts of a group
   * @param mostSamples of the bootstrap
   * @param mostDraws of weights
   */
  public AccountAnswers(Answering answering, int mostAccounts, int mostSamples, int mostDraws) {
    this.answering = answering;
    this.rankings = new Rankings(new Rankings.Bounds(mostAccounts, mostSamples, mostDraws));
    this.reports = new Reports(rankings);
  }

  public ProfileResponse profile(ProfileRequest request) throws InterruptedException {
    return answering.answer(
        "account.profile.1",
        request,
        ProfileResponse.parser(),
        slice -> profiles.answer(slice, request));
  }

  public RankingsResponse rankings(RankingsRequest request) throws InterruptedException {
    return answering.answer(
        "account.rankings.1",
        request,
        RankingsResponse.parser(),
        slice -> rankings.answer(slice, request));
  }

  public ReportResponse report(ReportRequest request) throws InterruptedException {
    return answering.answer(
        "account.report.1",
        request,
        ReportResponse.parser(),
        slice -> reports.answer(slice, request));
  }
}
