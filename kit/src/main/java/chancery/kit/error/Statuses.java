package chancery.kit.error;

import chancery.kit.error.ChanceryException.Violation;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Carries {@link ChanceryException} over gRPC as {@code google.rpc.Status} with {@code ErrorInfo}
 * and back.
 */
public final class Statuses {

  private static final Logger LOG = Logger.getLogger(Statuses.class);
  private static final String DOMAIN = "chancery";

  private Statuses() {}

  /**
   * What goes over the wire for any failure. Unexpected ones are logged here and tell the caller
   * nothing.
   */
  public static StatusRuntimeException toWire(Throwable failure) {
    return switch (failure) {
      case ChanceryException known -> StatusProto.toStatusRuntimeException(toStatus(known));
      case StatusRuntimeException passedOn ->
          StatusProto.toStatusRuntimeException(toStatus(fromWire(passedOn)));
      case IllegalArgumentException invalid ->
          toWire(
              new ChanceryException(
                  Code.INVALID_ARGUMENT,
                  "INVALID_ARGUMENT",
                  String.valueOf(invalid.getMessage()),
                  List.of(),
                  invalid));
      default -> {
        LOG.error("Unexpected failure", failure);
        yield toWire(
            ChanceryException.of(
                Code.INTERNAL, "INTERNAL", "Internal error; see the service's log"));
      }
    };
  }

  /**
   * What a caller makes of a failed call. A status that none of our services made, such as the gRPC
   * library's own, tells of addresses and buffers; only its code is kept.
   */
  public static ChanceryException fromWire(StatusRuntimeException failure) {
    Status status = StatusProto.fromThrowable(failure);
    Code code = Code.forNumber(failure.getStatus().getCode().value());
    if (code == null || status == null) {
      return new ChanceryException(Code.UNKNOWN, "UNKNOWN", "Unknown error", List.of(), failure);
    }
    String reason = code.name();
    String message = plain(code);
    List<Violation> violations = new ArrayList<>();
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          reason = detail.unpack(ErrorInfo.class).getReason();
          message = status.getMessage();
        } else if (detail.is(BadRequest.class)) {
          for (var violation : detail.unpack(BadRequest.class).getFieldViolationsList()) {
            violations.add(new Violation(violation.getField(), violation.getDescription()));
          }
        }
      }
    } catch (InvalidProtocolBufferException malformed) {
      LOG.debug("Malformed error detail", malformed);
    }
    return new ChanceryException(code, reason, message, violations, failure);
  }

  private static String plain(Code code) {
    return switch (code) {
      case UNAVAILABLE -> "A part of the platform cannot be reached; try again";
      case DEADLINE_EXCEEDED ->
          "The answer took longer than it may; narrow the slice, or try again";
      case CANCELLED -> "The call was cancelled";
      case RESOURCE_EXHAUSTED -> "The request or its answer is too large, or too much is under way";
      case UNIMPLEMENTED -> "This is not offered here";
      default -> "Internal error; see the service's log";
    };
  }

  private static Status toStatus(ChanceryException failure) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(failure.code().getNumber())
            .setMessage(String.valueOf(failure.getMessage()))
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder().setReason(failure.reason()).setDomain(DOMAIN).build()));
    if (!failure.violations().isEmpty()) {
      BadRequest.Builder fields = BadRequest.newBuilder();
      for (Violation violation : failure.violations()) {
        fields
            .addFieldViolationsBuilder()
            .setField(violation.field())
            .setDescription(violation.description());
      }
      status.addDetails(Any.pack(fields.build()));
    }
    return status.build();
  }
}
