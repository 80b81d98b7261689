package chancery.gateway.testing;

import chancery.graph.v1.Edge;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.ExportNetworkResponse;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkMethod;
import chancery.graph.v1.Node;
import chancery.graph.v1.PathMethod;
import chancery.kit.rpc.Calls;
import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;

/** A network of two accounts for any slice; keeps the last request. */
public final class ScriptedGraph extends GraphServiceGrpc.GraphServiceImplBase {

  private static volatile GetNetworkRequest network = GetNetworkRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static GetNetworkRequest lastNetwork() {
    return network;
  }

  @Override
  public void getNetwork(GetNetworkRequest request, StreamObserver<GetNetworkResponse> observer) {
    network = request;
    calls.unary(
        observer,
        () ->
            GetNetworkResponse.newBuilder()
                .addNodes(Node.newBuilder().setId("x:a").setHandle("a").setPageRank(0.25).setBetweenness(0.125))
                .addNodes(Node.newBuilder().setId("x:b").setInDegree(1).setX(-0.5))
                .addEdges(
                    Edge.newBuilder()
                        .setSource("x:a")
                        .setTarget("x:b")
                        .setKind(InteractionKind.INTERACTION_KIND_REPOST)
                        .setWeight(2))
                .setMethod(NetworkMethod.newBuilder().setPaths(PathMethod.newBuilder().setSources(2)))
                .build());
  }

  @Override
  public void exportNetwork(
      ExportNetworkRequest request, StreamObserver<ExportNetworkResponse> observer) {
    network = request.getNetwork();
    calls.streaming(
        observer,
        sender ->
            sender.send(
                ExportNetworkResponse.newBuilder()
                    .setChunk(ByteString.copyFromUtf8(request.getFormat().name()))
                    .build()));
  }
}
