package chancery.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.analysis.trend.Carrying.Arrival;
import chancery.analysis.trend.Carrying.Carrier;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryingTest {

  private static final int NONE = -1;

  private static final List<Use> USES =
      List.of(
          new Use(10, 1, 1, 0, List.of()),
          new Use(20, 2, 2, 0, List.of(1)),
          new Use(30, 3, 3, 1, List.of(9, 1, 2)),
          new Use(40, 4, 4, 1, List.of(2)),
          new Use(50, 5, 5, 2, List.of()),
          new Use(60, 6, 6, NONE, List.of(1)),
          new Use(70, 7, 1, 0, List.of(3)),
          new Use(80, 8, 1, 0, List.of(1, 6)));

  @Test
  void aGroupArrivesWithItsFirstUse() {
    assertThat(Carrying.of(USES).arrivals())
        .extracting(
            Arrival::group, arrival -> arrival.first().at(), Arrival::posts, Arrival::authors)
        .containsExactly(tuple(0, 10L, 4, 2), tuple(1, 30L, 2, 2), tuple(2, 50L, 1, 1));
  }

  @Test
  void aPostCarriesIfItAddressesSomebodyOfAnotherGroupWhoUsedItBefore() {
    assertThat(Carrying.of(USES).carriers())
        .extracting(
            Carrier::from,
            Carrier::to,
            carrier -> carrier.first().author(),
            Carrier::source,
            carrier -> carrier.first().at(),
            Carrier::posts)
        .containsExactly(tuple(0, 1, 3, 1, 30L, 2), tuple(1, 0, 1, 3, 70L, 1));
  }

  @Test
  void whoUsesItTwiceAdoptsItOnce() {
    Adoption adoption = Adoption.of(USES);

    assertThat(adoption.adopters()).extracting(Use::author).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(adoption.byBucket(2, at -> at < 40 ? 0 : 1)).containsExactly(3, 3);
  }
}
