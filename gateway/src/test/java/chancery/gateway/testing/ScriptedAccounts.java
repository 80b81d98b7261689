package chancery.gateway.testing;

import chancery.analysis.v1.AccountServiceGrpc;
import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingMeasure;
import chancery.analysis.v1.RankingMember;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationEnd;
import chancery.analysis.v1.RelationTone;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;
import chancery.analysis.v1.SentimentMeasure;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;

/** One ranked actor with a dangerous name and a mute one; keeps the last request. */
public final class ScriptedAccounts extends AccountServiceGrpc.AccountServiceImplBase {

  private static final Timestamp START = Timestamp.newBuilder().setSeconds(1_704_067_200).build();
  private static final Timestamp END = Timestamp.newBuilder().setSeconds(1_735_689_600).build();

  private static volatile ProfileRequest profile = ProfileRequest.getDefaultInstance();
  private static volatile RankingsRequest rankings = RankingsRequest.getDefaultInstance();
  private static volatile RelationsRequest relations = RelationsRequest.getDefaultInstance();
  private static volatile ReportRequest report = ReportRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static ProfileRequest lastProfile() {
    return profile;
  }

  public static RankingsRequest lastRankings() {
    return rankings;
  }

  public static ReportRequest lastReport() {
    return report;
  }

  public static RelationsRequest lastRelations() {
    return relations;
  }

  @Override
  public void relations(RelationsRequest request, StreamObserver<RelationsResponse> observer) {
    relations = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          Relation.Builder relation =
              Relation.newBuilder()
                  .setFrom(RelationEnd.newBuilder().setValue("UZ"))
                  .setTo(RelationEnd.newBuilder().setValue("KZ"))
                  .setPosts(4)
                  .setBack(2)
                  .setReciprocity(0.5)
                  .setSentiment(SentimentMeasure.newBuilder().setPosts(1).setMean(0.25))
                  .setTone(RelationTone.RELATION_TONE_OPEN);
          relation.addCourseBuilder().setFrom(START).setTo(END).setPosts(4);
          return RelationsResponse.newBuilder().addItems(relation).setTotal(2).setCut(1).build();
        });
  }

  @Override
  public void profile(ProfileRequest request, StreamObserver<ProfileResponse> observer) {
    profile = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return ProfileResponse.newBuilder().setId(request.getAccount()).build();
        });
  }

  @Override
  public void rankings(RankingsRequest request, StreamObserver<RankingsResponse> observer) {
    rankings = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return ranking();
        });
  }

  @Override
  public void report(ReportRequest request, StreamObserver<ReportResponse> observer) {
    report = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          ReportResponse.Builder answer = ReportResponse.newBuilder().setRankings(ranking());
          answer.addMonthsBuilder().setFrom(START).setTo(END).setPosts(12);
          answer.addHashtagsBuilder().setValue("a").setLabel("A\"><b>").setPosts(3);
          return answer
              .addSuccessfulPosts(ScriptedPosts.post("x:1", "<script>alert(1)</script>"))
              .build();
        });
  }

  private static RankingsResponse ranking() {
    return RankingsResponse.newBuilder()
        .addItems(
            RankedActor.newBuilder()
                .setMember(RankingMember.newBuilder().setId("mfa").setName("=Ministry <i>"))
                .setPlace(1)
                .setIndex(62.5)
                .setIndexLow(50)
                .setIndexHigh(70)
                .setPosts(12)
                .addMeasures(
                    MeasureValue.newBuilder()
                        .setMeasure(RankingMeasure.RANKING_MEASURE_REACH)
                        .setValue(1234)
                        .setLow(1000)
                        .setHigh(2000)))
        .addWithoutData(RankingMember.newBuilder().setId("mute").setName("Mute embassy"))
        .addWeights(
            MeasureWeight.newBuilder()
                .setMeasure(RankingMeasure.RANKING_MEASURE_REACH)
                .setWeight(1))
        .setFrom(START)
        .setTo(END)
        .setTotal(12)
        .build();
  }
}
