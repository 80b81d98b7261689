package chancery.analysis.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackTest {

  @TempDir Path folder;

  @Test
  void aPostHasAllItsCodesAndAnotherHasNone() {
    try (Track track = open()) {
      track.append(3, 7);
      track.append(3, 1);
      track.append(9, 0);
      track.cover(12);
      Codes.Reading reading = track.codes().reading();
      assertThat(reading.of(3)).containsExactly(7, 1);
      assertThat(reading.of(5)).isEmpty();
      assertThat(reading.of(9)).containsExactly(0);
      assertThat(reading.of(3)).containsExactly(7, 1);
      assertThat(reading.of(12)).isEmpty();
      assertThat(track.codes().upTo()).isEqualTo(12);
    }
  }

  @Test
  void codesCountOnceTheyAreCovered() {
    try (Track track = open()) {
      track.append(1, 1);
      track.cover(1);
      Codes before = track.codes();
      track.append(2, 2);
      assertThat(track.codes().size()).isEqualTo(1);
      track.cover(2);
      assertThat(track.codes().size()).isEqualTo(2);
      assertThat(before.reading().of(2)).isEmpty();
    }
  }

  @Test
  void whatACrashLeavesBehindTheLastCoveredPositionIsCutOff() throws IOException {
    try (Track track = open()) {
      track.append(1, 1);
      track.cover(5);
    }
    // A whole record that nothing covers, and the beginning of another.
    Files.write(file(), new byte[12 + 5], StandardOpenOption.APPEND);
    try (Track track = open()) {
      assertThat(track.codes().upTo()).isEqualTo(5);
      assertThat(track.codes().size()).isEqualTo(1);
      track.append(6, 2);
      track.cover(6);
    }
    try (Track track = open()) {
      assertThat(track.codes().reading().of(1)).containsExactly(1);
      assertThat(track.codes().reading().of(6)).containsExactly(2);
    }
  }

  @Test
  void whatAFailureLeavesUncoveredIsForgottenAndMadeAgain() {
    try (Track track = open()) {
      track.append(1, 1);
      track.cover(2);
      track.append(5, 5);
      track.append(7, 7);
      track.rewind();
      track.append(3, 3);
      track.append(5, 5);
      track.cover(8);
      assertThat(track.codes().reading().of(3)).containsExactly(3);
      assertThat(track.codes().reading().of(5)).containsExactly(5);
      assertThat(track.codes().reading().of(7)).isEmpty();
    }
    try (Track track = open()) {
      assertThat(track.codes().size()).isEqualTo(3);
      assertThat(track.codes().upTo()).isEqualTo(8);
    }
  }

  @Test
  void readingFindsWhatAMapFindsInAnyOrder() {
    Random random = new Random(1);
    TreeMap<Long, int[]> expected = new TreeMap<>();
    try (Track track = open()) {
      long position = 0;
      for (int post = 0; post < 3000; post++) {
        position += 1 + random.nextInt(5);
        int[] codes = random.ints(random.nextInt(4), 0, 100).toArray();
        expected.put(position, codes);
        for (int code : codes) {
          track.append(position, code);
        }
      }
      track.cover(position);
      Codes.Reading forwards = track.codes().reading();
      expected.forEach((at, codes) -> assertThat(forwards.of(at)).containsExactly(codes));
      Codes.Reading anywhere = track.codes().reading();
      for (int i = 0; i < 3000; i++) {
        long at = random.nextLong(position + 10);
        assertThat(anywhere.of(at)).containsExactly(expected.getOrDefault(at, new int[0]));
      }
    }
  }

  @Test
  void aCodeIsNoNegativeNumber() {
    try (Track track = open()) {
      assertThatThrownBy(() -> track.append(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Track open() {
    return Track.open(file());
  }

  private Path file() {
    return folder.resolve("codes").resolve("track");
  }
}
