package chancery.gateway.testing;

import chancery.graph.v1.AccountSignals;
import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.IdentityServiceGrpc;
import chancery.graph.v1.Impersonator;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.graph.v1.Likeness;
import chancery.graph.v1.NameField;
import chancery.graph.v1.RankSignalsRequest;
import chancery.graph.v1.RankSignalsResponse;
import chancery.graph.v1.ResemblanceReason;
import chancery.graph.v1.Signal;
import chancery.graph.v1.SignalKind;
import chancery.graph.v1.SignalsScore;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;

/** One account for any slice; keeps the last request. */
public final class ScriptedIdentities extends IdentityServiceGrpc.IdentityServiceImplBase {

  private static volatile Message last = ImpersonatorsRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static Message last() {
    return last;
  }

  @Override
  public void impersonators(
      ImpersonatorsRequest request, StreamObserver<ImpersonatorsResponse> observer) {
    last = request;
    calls.unary(
        observer,
        () ->
            ImpersonatorsResponse.newBuilder()
                .addItems(
                    Impersonator.newBuilder()
                        .setAccount("x:8")
                        .setHandle("MFA_0sterland")
                        .setActorId("mfa")
                        .setActorName("Ministry")
                        .setScore(0.95)
                        .addReasons(
                            ResemblanceReason.newBuilder()
                                .setLikeness(Likeness.LIKENESS_CONFUSABLE)
                                .setWeight(0.95)
                                .setField(NameField.NAME_FIELD_HANDLE)
                                .setCompared("MFA_0sterland")
                                .setWithField(NameField.NAME_FIELD_HANDLE)
                                .setWith("MFA_Osterland")))
                .setTotal(1)
                .build());
  }

  @Override
  public void rankSignals(
      RankSignalsRequest request, StreamObserver<RankSignalsResponse> observer) {
    last = request;
    calls.unary(observer, () -> RankSignalsResponse.newBuilder().addItems(account("x:8")).build());
  }

  @Override
  public void accountSignals(
      AccountSignalsRequest request, StreamObserver<AccountSignalsResponse> observer) {
    last = request;
    calls.unary(
        observer,
        () ->
            AccountSignalsResponse.newBuilder().setAccount(account(request.getAccount())).build());
  }

  private static AccountSignals account(String id) {
    return AccountSignals.newBuilder()
        .setAccount(id)
        .setPosts(40)
        .setScore(SignalsScore.newBuilder().setScore(0.75).setLow(0.5).setHigh(0.875))
        .addSignals(
            Signal.newBuilder()
                .setKind(SignalKind.SIGNAL_KIND_NIGHT_GAP)
                .setValue(2)
                .setPercentile(0.25)
                .setUnusual(0.75)
                .setMedian(7))
        .addStrongest(SignalKind.SIGNAL_KIND_NIGHT_GAP)
        .build();
  }
}
