package chancery.analysis.inference;

import com.google.protobuf.ByteString;
import inference.GRPCInferenceServiceGrpc.GRPCInferenceServiceImplBase;
import inference.InferTensorContents;
import inference.ModelInferRequest;
import inference.ModelInferRequest.InferInputTensor;
import inference.ModelInferResponse;
import inference.ModelInferResponse.InferOutputTensor;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server of the Open Inference Protocol with one model, {@code mood}: a function of the text that
 * gives its scores.
 */
public final class InferenceServer extends GRPCInferenceServiceImplBase implements AutoCloseable {

  private final Function<String, float[]> model;
  private final boolean raw;
  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private final Server server;

  /**
   * @param port 0 for any
   * @param raw whether tensors are answered as bytes
   */
  public InferenceServer(int port, boolean raw, Function<String, float[]> model)
      throws IOException {
    this.model = model;
    this.raw = raw;
    this.server =
        Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
            .addService(this)
            .build()
            .start();
  }

  public int port() {
    return server.getPort();
  }

  /** Texts in each call. */
  public List<Integer> batches() {
    return batches;
  }

  @Override
  public void modelInfer(ModelInferRequest request, StreamObserver<ModelInferResponse> observer) {
    InferInputTensor input = request.getInputs(0);
    int texts = input.getContents().getBytesContentsCount();
    if (!request.getModelName().equals("mood")
        || !input.getDatatype().equals("BYTES")
        || !input.getShapeList().equals(List.of((long) texts, 1L))) {
      observer.onError(Status.INVALID_ARGUMENT.asRuntimeException());
      return;
    }
    batches.add(texts);
    List<float[]> rows =
        input.getContents().getBytesContentsList().stream()
            .map(text -> model.apply(text.toStringUtf8()))
            .toList();
    observer.onNext(response(rows, request.getOutputs(0).getName()));
    observer.onCompleted();
  }

  private ModelInferResponse response(List<float[]> rows, String name) {
    int classes = rows.getFirst().length;
    InferOutputTensor.Builder output =
        InferOutputTensor.newBuilder()
            .setName(name)
            .setDatatype("FP32")
            .addShape(rows.size())
            .addShape(classes);
    ByteBuffer bytes =
        ByteBuffer.allocate(rows.size() * classes * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    InferTensorContents.Builder contents = InferTensorContents.newBuilder();
    for (float[] row : rows) {
      for (float score : row) {
        bytes.putFloat(score);
        contents.addFp32Contents(score);
      }
    }
    ModelInferResponse.Builder response =
        ModelInferResponse.newBuilder().setModelName("mood").setModelVersion("7");
    if (raw) {
      response.addOutputs(output).addRawOutputContents(ByteString.copyFrom(bytes.flip()));
    } else {
      response.addOutputs(output.setContents(contents));
    }
    return response.build();
  }

  @Override
  public void close() throws InterruptedException {
    server.shutdownNow();
    var unused = server.awaitTermination(5, TimeUnit.SECONDS);
  }
}
