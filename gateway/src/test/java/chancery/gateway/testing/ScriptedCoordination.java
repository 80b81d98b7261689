package chancery.gateway.testing;

import chancery.graph.v1.ChangeKind;
import chancery.graph.v1.CoordinatedAccount;
import chancery.graph.v1.CoordinatedEdge;
import chancery.graph.v1.CoordinatedGroup;
import chancery.graph.v1.CoordinatedObject;
import chancery.graph.v1.CoordinationCut;
import chancery.graph.v1.CoordinationServiceGrpc;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.EdgeLayer;
import chancery.graph.v1.FollowerOverlap;
import chancery.graph.v1.PostCounts;
import chancery.graph.v1.ShareLayer;
import chancery.graph.v1.TextChange;
import chancery.graph.v1.TextVersion;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;

/**
 * A group of two accounts for any slice, with more edges than are told where the query is {@code
 * huge}; keeps the last request.
 */
public final class ScriptedCoordination
    extends CoordinationServiceGrpc.CoordinationServiceImplBase {

  private static volatile DetectRequest last = DetectRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static DetectRequest last() {
    return last;
  }

  @Override
  public void detect(DetectRequest request, StreamObserver<DetectResponse> observer) {
    last = request;
    calls.unary(observer, () -> answer(request));
  }

  private static DetectResponse answer(DetectRequest request) {
    return DetectResponse.newBuilder()
        .addGroups(
            CoordinatedGroup.newBuilder()
                .setMemberCount(2)
                .addMembers(CoordinatedAccount.newBuilder().setId("x:a").setHandle("=ann"))
                .addMembers(CoordinatedAccount.newBuilder().setId("x:b"))
                .addObjects(
                    CoordinatedObject.newBuilder()
                        .setLayer(ShareLayer.SHARE_LAYER_LINK)
                        .setName("https://almanac.example/1"))
                .addObjects(
                    CoordinatedObject.newBuilder()
                        .setLayer(ShareLayer.SHARE_LAYER_NEAR_COPY)
                        .addVersions(TextVersion.newBuilder().setSimilarity(1))
                        .addVersions(
                            TextVersion.newBuilder()
                                .setSimilarity(0.75)
                                .addChanges(change(ChangeKind.CHANGE_KIND_REMOVED, "closed"))
                                .addChanges(change(ChangeKind.CHANGE_KIND_ADDED, "shut"))))
                .setPosts(PostCounts.newBuilder().setPosts(4).setOriginals(3))
                .setFollowers(FollowerOverlap.newBuilder().setCompared(2))
                .setP(0.25))
        .addEdges(
            CoordinatedEdge.newBuilder()
                .setSource("x:a")
                .setTarget("x:b")
                .setSourceHandle("=ann")
                .setWeight(5)
                .addLayers(layer(ShareLayer.SHARE_LAYER_LINK, 3))
                .addLayers(layer(ShareLayer.SHARE_LAYER_TEXT, 2)))
        .setCut(
            CoordinationCut.newBuilder()
                .setEdges(request.getSlice().getQuery().equals("huge") ? 7 : 0))
        .build();
  }

  private static TextChange change(ChangeKind kind, String text) {
    return TextChange.newBuilder().setKind(kind).setText(text).build();
  }

  private static EdgeLayer layer(ShareLayer layer, int weight) {
    return EdgeLayer.newBuilder()
        .setLayer(layer)
        .setWeight(weight)
        .setEncounters(weight)
        .setExpected(0.5)
        .setP(0.25)
        .setQ(0.75)
        .build();
  }
}
