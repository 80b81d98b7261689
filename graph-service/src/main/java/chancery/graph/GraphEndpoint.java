package chancery.graph;

import chancery.graph.export.ExportFormat;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.ExportNetworkResponse;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.NetworkFormat;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.WindowLength;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.AnswerTimes;
import chancery.kit.rpc.Calls;
import chancery.kit.rpc.Sender;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;
import java.io.IOException;
import java.io.OutputStream;

/** The calls of graph-service. */
@GrpcService
final class GraphEndpoint extends GraphServiceGrpc.GraphServiceImplBase {

  private final Networks networks;
  private final NetworkStructures structures;
  private final NetworkGroups groups;
  private final NetworkWindows windows;
  private final Calls calls;
  private final AnswerTimes times;

  GraphEndpoint(
      Networks networks,
      NetworkStructures structures,
      NetworkGroups groups,
      NetworkWindows windows,
      Calls calls,
      MeterRegistry metrics) {
    this.networks = networks;
    this.structures = structures;
    this.groups = groups;
    this.windows = windows;
    this.calls = calls;
    this.times = new AnswerTimes(metrics);
  }

  @Override
  public void getNetwork(GetNetworkRequest request, StreamObserver<GetNetworkResponse> observer) {
    calls.unary(observer, times.timed("GetNetwork", () -> networks.get(request)));
  }

  @Override
  public void exportNetwork(
      ExportNetworkRequest request, StreamObserver<ExportNetworkResponse> observer) {
    calls.streaming(observer, times.timed("ExportNetwork", sender -> export(request, sender)));
  }

  @Override
  public void describeNetwork(
      DescribeNetworkRequest request, StreamObserver<DescribeNetworkResponse> observer) {
    calls.unary(observer, times.timed("DescribeNetwork", () -> structures.describe(request)));
  }

  @Override
  public void networkGroups(
      NetworkGroupsRequest request, StreamObserver<NetworkGroupsResponse> observer) {
    calls.unary(observer, times.timed("NetworkGroups", () -> groups.get(request)));
  }

  @Override
  public void networkWindows(
      NetworkWindowsRequest request, StreamObserver<NetworkWindowsResponse> observer) {
    calls.unary(observer, times.timed("NetworkWindows", () -> windows.get(request)));
  }

  private void export(ExportNetworkRequest request, Sender<ExportNetworkResponse> sender)
      throws InterruptedException, IOException {
    ExportFormat format = format(request.getFormat());
    Networks.Computed computed = computed(request, format);
    try (OutputStream out = new ChunkOutput(sender)) {
      format.write(computed.network(), computed.asOf(), computed.spells(), out);
    }
  }

  private Networks.Computed computed(ExportNetworkRequest request, ExportFormat format)
      throws InterruptedException {
    if (request.getBucket() == WindowLength.WINDOW_LENGTH_UNSPECIFIED) {
      return networks.compute(request.getNetwork());
    }
    if (format != ExportFormat.GEXF) {
      throw ChanceryException.invalid("bucket", "is of GEXF, the format that knows time");
    }
    return networks.compute(request.getNetwork(), request.getBucket());
  }

  private static ExportFormat format(NetworkFormat format) {
    return switch (format) {
      case NETWORK_FORMAT_GEXF -> ExportFormat.GEXF;
      case NETWORK_FORMAT_GRAPHML -> ExportFormat.GRAPHML;
      case NETWORK_FORMAT_CSV -> ExportFormat.CSV;
      case NETWORK_FORMAT_NDJSON -> ExportFormat.NDJSON;
      case NETWORK_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid("format", "must be GEXF, GRAPHML, CSV or NDJSON");
    };
  }
}
