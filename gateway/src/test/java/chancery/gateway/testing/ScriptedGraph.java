package chancery.gateway.testing;

import chancery.graph.v1.DegreeBin;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.Edge;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.ExportNetworkResponse;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.GroupAccount;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.MixingCell;
import chancery.graph.v1.NetworkGroup;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.graph.v1.NetworkMethod;
import chancery.graph.v1.NetworkParts;
import chancery.graph.v1.NetworkWindow;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.Node;
import chancery.graph.v1.PathMethod;
import chancery.kit.rpc.Calls;
import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;

/** A network of two accounts for any slice; keeps the last request. */
public final class ScriptedGraph extends GraphServiceGrpc.GraphServiceImplBase {

  private static volatile GetNetworkRequest network = GetNetworkRequest.getDefaultInstance();
  private static volatile DescribeNetworkRequest structure =
      DescribeNetworkRequest.getDefaultInstance();
  private static volatile NetworkWindowsRequest windows =
      NetworkWindowsRequest.getDefaultInstance();
  private static volatile NetworkGroupsRequest groups = NetworkGroupsRequest.getDefaultInstance();

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
                .addNodes(
                    Node.newBuilder()
                        .setId("x:a")
                        .setHandle("a")
                        .setPageRank(0.25)
                        .setBetweenness(0.125))
                .addNodes(Node.newBuilder().setId("x:b").setInDegree(1).setX(-0.5))
                .addEdges(
                    Edge.newBuilder()
                        .setSource("x:a")
                        .setTarget("x:b")
                        .setKind(InteractionKind.INTERACTION_KIND_REPOST)
                        .setWeight(2))
                .setMethod(
                    NetworkMethod.newBuilder().setPaths(PathMethod.newBuilder().setSources(2)))
                .build());
  }

  public static DescribeNetworkRequest lastStructure() {
    return structure;
  }

  public static NetworkGroupsRequest lastGroups() {
    return groups;
  }

  @Override
  public void describeNetwork(
      DescribeNetworkRequest request, StreamObserver<DescribeNetworkResponse> observer) {
    structure = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return DescribeNetworkResponse.newBuilder()
              .setNodes(5)
              .setDensity(0.25)
              .setWeakComponents(NetworkParts.newBuilder().setCount(2).addLargest(3).addLargest(2))
              .addDegrees(
                  DegreeBin.newBuilder().setFrom(2).setTo(3).setInDegree(1).setNeighbours(4))
              .build();
        });
  }

  public static NetworkWindowsRequest lastWindows() {
    return windows;
  }

  @Override
  public void networkWindows(
      NetworkWindowsRequest request, StreamObserver<NetworkWindowsResponse> observer) {
    windows = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          NetworkWindow.Builder window = NetworkWindow.newBuilder().setNodes(3).setCame(3);
          window
              .addLargestBuilder()
              .setName("4")
              .setNodes(2)
              .addLeading(GroupAccount.newBuilder().setId("x:a"))
              .addOriginsBuilder()
              .setName("1");
          return NetworkWindowsResponse.newBuilder()
              .addItems(window)
              .addItems(NetworkWindow.newBuilder().setLeft(3).addEnded("4"))
              .build();
        });
  }

  @Override
  public void networkGroups(
      NetworkGroupsRequest request, StreamObserver<NetworkGroupsResponse> observer) {
    groups = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return NetworkGroupsResponse.newBuilder()
              .addItems(
                  NetworkGroup.newBuilder()
                      .setName("0")
                      .setAccounts(3)
                      .setInnerPairs(3)
                      .setOuterPairs(1)
                      .setEiIndex(-0.5)
                      .addLeading(GroupAccount.newBuilder().setId("x:a"))
                      .addLeading(GroupAccount.newBuilder().setId("x:b")))
              .addItems(NetworkGroup.newBuilder().setName("1").setAccounts(1))
              .addMixing(MixingCell.newBuilder().setFrom("0").setTies(2).setWeight(2.5))
              .setTotal(7)
              .build();
        });
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
