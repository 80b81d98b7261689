package chancery.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.RecordedEvent;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogTailTest {

  private static final Page PAGE = new Page(3, 1000);

  private final LogTail tail = new LogTail(100);

  /** Of ten bytes each. */
  private static List<RecordedEvent> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(position ->
            RecordedEvent.newBuilder()
                .setPosition(position)
                .setPayload(ByteString.copyFrom(new byte[10]))
                .build())
        .toList();
  }

  private List<Long> positionsAfter(long position) {
    return tail.after(position, PAGE).stream().map(RecordedEvent::getPosition).toList();
  }

  @Test
  void givesWhatFollowsAPosition() {
    tail.add(events(5, 9));
    tail.add(events(10, 11));

    assertThat(positionsAfter(4)).containsExactly(5L, 6L, 7L);
    assertThat(positionsAfter(7)).containsExactly(8L, 9L);
    assertThat(positionsAfter(9)).containsExactly(10L, 11L);
    assertThat(positionsAfter(11)).isEmpty();
  }

  @Test
  void doesNotKnowWhatWasBefore() {
    tail.add(events(5, 9));

    assertThat(positionsAfter(3)).isEmpty();
  }

  @Test
  void beginsAnewAfterAGap() {
    tail.add(events(1, 2));
    tail.add(events(4, 5));

    assertThat(positionsAfter(1)).isEmpty();
    assertThat(positionsAfter(2)).isEmpty();
    assertThat(positionsAfter(3)).containsExactly(4L, 5L);
  }

  @Test
  void forgetsTheOldestBeyondItsCapacity() {
    tail.add(events(1, 6));
    tail.add(events(7, 12));

    assertThat(positionsAfter(0)).isEmpty();
    assertThat(positionsAfter(6)).containsExactly(7L, 8L, 9L);
  }

  @Test
  void aPageEndsWithItsBytesButHoldsAtLeastOneEvent() {
    tail.add(events(1, 3));

    assertThat(tail.after(0, new Page(9, 25))).hasSize(2);
    assertThat(tail.after(0, new Page(9, 1))).hasSize(1);
  }
}
