package chancery.analysis.inference;

import com.google.protobuf.ByteString;
import inference.GRPCInferenceServiceGrpc;
import inference.GRPCInferenceServiceGrpc.GRPCInferenceServiceBlockingStub;
import inference.InferTensorContents;
import inference.ModelInferRequest;
import inference.ModelInferRequest.InferInputTensor;
import inference.ModelInferRequest.InferRequestedOutputTensor;
import inference.ModelInferResponse;
import inference.ModelInferResponse.InferOutputTensor;
import io.grpc.Channel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A classifier of texts at a server of the Open Inference Protocol (gRPC, version 2): takes a
 * tensor of {@code BYTES} of shape {@code [texts, 1]} and gives one of {@code FP32} or {@code FP64}
 * of shape {@code [texts, classes]}. Thread-safe.
 */
final class ServedModel {

  /**
   * @param name of the model at the server
   * @param version empty for the one that the server chooses
   * @param input name of the tensor of texts
   * @param output name of the tensor of scores
   * @param classes in a row of scores
   */
  record Shape(String name, String version, String input, String output, int classes) {}

  /**
   * @param model name and version of the model that gave them
   * @param values a row for each text
   */
  record Scores(String model, double[][] values) {}

  private final Channel channel;
  private final Shape shape;
  private final Duration deadline;

  /**
   * @param deadline of a call
   */
  ServedModel(Channel channel, Shape shape, Duration deadline) {
    this.channel = channel;
    this.shape = shape;
    this.deadline = deadline;
  }

  /**
   * Scores texts in one call.
   *
   * @throws io.grpc.StatusRuntimeException if the call fails
   * @throws IllegalStateException if the server's answer is not of the shape
   */
  Scores score(List<String> texts) {
    GRPCInferenceServiceBlockingStub stub =
        GRPCInferenceServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
    ModelInferResponse response = stub.modelInfer(request(texts));
    double[] flat = numbers(response, texts.size() * shape.classes());
    double[][] rows = new double[texts.size()][shape.classes()];
    for (int i = 0; i < flat.length; i++) {
      rows[i / shape.classes()][i % shape.classes()] = flat[i];
    }
    return new Scores(model(response), rows);
  }

  private ModelInferRequest request(List<String> texts) {
    InferTensorContents.Builder contents = InferTensorContents.newBuilder();
    texts.forEach(text -> contents.addBytesContents(ByteString.copyFromUtf8(text)));
    return ModelInferRequest.newBuilder()
        .setModelName(shape.name())
        .setModelVersion(shape.version())
        .addInputs(
            InferInputTensor.newBuilder()
                .setName(shape.input())
                .setDatatype("BYTES")
                .addShape(texts.size())
                .addShape(1)
                .setContents(contents))
        .addOutputs(InferRequestedOutputTensor.newBuilder().setName(shape.output()))
        .build();
  }

  private String model(ModelInferResponse response) {
    String version =
        response.getModelVersion().isEmpty() ? shape.version() : response.getModelVersion();
    return version.isEmpty() ? shape.name() : shape.name() + "-" + version;
  }

  private double[] numbers(ModelInferResponse response, int expected) {
    for (int i = 0; i < response.getOutputsCount(); i++) {
      InferOutputTensor output = response.getOutputs(i);
      if (output.getName().equals(shape.output())) {
        double[] numbers =
            i < response.getRawOutputContentsCount()
                ? raw(output.getDatatype(), response.getRawOutputContents(i))
                : contents(output);
        if (numbers.length == expected) {
          return numbers;
        }
        throw new IllegalStateException(
            "The model %s answered %d scores where %d were expected"
                .formatted(shape.name(), numbers.length, expected));
      }
    }
    throw new IllegalStateException(
        "The model %s answered no tensor '%s'".formatted(shape.name(), shape.output()));
  }

  private static double[] contents(InferOutputTensor output) {
    InferTensorContents contents = output.getContents();
    return contents.getFp64ContentsCount() > 0
        ? contents.getFp64ContentsList().stream().mapToDouble(Double::doubleValue).toArray()
        : contents.getFp32ContentsList().stream().mapToDouble(Float::doubleValue).toArray();
  }

  private static double[] raw(String type, ByteString bytes) {
    ByteBuffer numbers = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case "FP64" -> {
        double[] values = new double[bytes.size() / Double.BYTES];
        numbers.asDoubleBuffer().get(values);
        yield values;
      }
      case "FP32" -> {
        float[] values = new float[bytes.size() / Float.BYTES];
        numbers.asFloatBuffer().get(values);
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
          wide[i] = values[i];
        }
        yield wide;
      }
      default -> throw new IllegalStateException("Scores of the type " + type + " are not read");
    };
  }
}
