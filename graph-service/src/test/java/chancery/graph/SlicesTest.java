package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import org.junit.jupiter.api.Test;

class SlicesTest {

  @Test
  void anAnswerThatMustIncludeAPositionMayNotBeStale() {
    Slice.Builder slice = Slice.newBuilder();
    slice.setMaxStaleness(com.google.protobuf.Duration.newBuilder().setSeconds(5));
    assertThat(Slices.maxStaleness(slice.build())).hasSeconds(5);

    slice.setMinPosition(7);
    assertThat(Slices.maxStaleness(slice.build())).isZero();
  }

  @Test
  void boundsAreRoundedUpToTheMillisecond() {
    Timestamp from = Timestamp.newBuilder().setSeconds(2).setNanos(1).build();

    assertThat(Slices.from(Slice.newBuilder().setFrom(from).build())).isEqualTo(2001);
  }
}
