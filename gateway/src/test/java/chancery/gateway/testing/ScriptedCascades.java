package chancery.gateway.testing;

import chancery.graph.v1.Appearance;
import chancery.graph.v1.AppearanceWay;
import chancery.graph.v1.CascadeFigures;
import chancery.graph.v1.CascadeServiceGrpc;
import chancery.graph.v1.ClaimAccount;
import chancery.graph.v1.ConversationFigures;
import chancery.graph.v1.ExportAppearancesRequest;
import chancery.graph.v1.ExportAppearancesResponse;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.GetConversationResponse;
import chancery.graph.v1.PostRelation;
import chancery.graph.v1.ThreadNode;
import chancery.graph.v1.TraceClaimRequest;
import chancery.graph.v1.TraceClaimResponse;
import chancery.graph.v1.TraceTotal;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;

/**
 * A small cascade, conversation and claim for any post but {@code x:none}; keeps the last request.
 */
public final class ScriptedCascades extends CascadeServiceGrpc.CascadeServiceImplBase {

  private static volatile GetCascadeRequest lastCascade = GetCascadeRequest.getDefaultInstance();
  private static volatile TraceClaimRequest lastTrace = TraceClaimRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static GetCascadeRequest lastCascade() {
    return lastCascade;
  }

  public static TraceClaimRequest lastTrace() {
    return lastTrace;
  }

  @Override
  public void getCascade(GetCascadeRequest request, StreamObserver<GetCascadeResponse> observer) {
    lastCascade = request;
    calls.unary(
        observer,
        () -> {
          requireKnown(request.getPostId());
          return GetCascadeResponse.newBuilder()
              .addNodes(ThreadNode.newBuilder().setPostId(request.getPostId()))
              .addNodes(
                  ThreadNode.newBuilder()
                      .setNumber(1)
                      .setParent(0)
                      .setPostId("x:2")
                      .setRelation(PostRelation.POST_RELATION_REPOST))
              .setFigures(CascadeFigures.newBuilder().setSize(2).setStructuralVirality(1))
              .build();
        });
  }

  @Override
  public void getConversation(
      GetConversationRequest request, StreamObserver<GetConversationResponse> observer) {
    calls.unary(
        observer,
        () -> {
          requireKnown(request.getPostId());
          return GetConversationResponse.newBuilder()
              .setFigures(ConversationFigures.newBuilder().setPosts(3).setAlternations(1))
              .build();
        });
  }

  private static void requireKnown(String id) {
    if (id.equals("x:none")) {
      throw ChanceryException.of(Code.NOT_FOUND, "POST_NOT_FOUND", "There is no post x:none");
    }
  }

  @Override
  public void traceClaim(TraceClaimRequest request, StreamObserver<TraceClaimResponse> observer) {
    lastTrace = request;
    calls.unary(
        observer,
        () ->
            TraceClaimResponse.newBuilder()
                .addAppearances(appearance())
                .setTotal(TraceTotal.newBuilder().setAppearances(1))
                .build());
  }

  @Override
  public void exportAppearances(
      ExportAppearancesRequest request, StreamObserver<ExportAppearancesResponse> observer) {
    lastTrace = request.getTrace();
    calls.streaming(
        observer,
        sender ->
            sender.send(
                ExportAppearancesResponse.newBuilder().addAppearances(appearance()).build()));
  }

  private static Appearance appearance() {
    return Appearance.newBuilder()
        .setPostId("x:1")
        .setPlatform("x")
        .setAuthor(ClaimAccount.newBuilder().setId("x:ann").setHandle("=ann"))
        .setCreatedAt(Timestamp.newBuilder().setSeconds(86_400))
        .addWays(AppearanceWay.APPEARANCE_WAY_LINK)
        .addWays(AppearanceWay.APPEARANCE_WAY_NEAR_COPY)
        .setSimilarity(0.75)
        .setLang("en")
        .setText("The harbour closes")
        .build();
  }
}
