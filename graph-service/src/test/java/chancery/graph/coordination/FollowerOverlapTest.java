package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowerOverlapTest {

  @Test
  void theSharedFollowersCountOfAll() {
    assertThat(FollowerOverlap.of(List.of(set(1, 2), set(2, 3), set(2, 3, 4, 5))))
        .hasValueSatisfying(overlap -> {
          assertThat(overlap.mean()).isEqualTo((1 / 3.0 + 1 / 5.0 + 1 / 2.0) / 3);
          assertThat(overlap.greatest()).isEqualTo(0.5);
        });
  }

  @Test
  void oneAccountHasNobodyToShareFollowersWith() {
    assertThat(FollowerOverlap.of(List.of(set(1)))).isEmpty();
    assertThat(FollowerOverlap.of(List.of())).isEmpty();
  }

  private static IntSet set(int... followers) {
    return new IntOpenHashSet(followers);
  }
}
