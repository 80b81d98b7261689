package chancery.ingest.log;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants in messages. */
public final class ProtoTime {

  private ProtoTime() {}

  public static Timestamp of(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  public static Instant read(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
