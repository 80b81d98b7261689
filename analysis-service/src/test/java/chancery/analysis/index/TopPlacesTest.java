package chancery.analysis.index;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.index.TopPlaces.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TopPlacesTest {

  @Test
  void theHighestOfManyAreKept() {
    SplittableRandom random = new SplittableRandom(1);
    for (int capacity = 1; capacity < 40; capacity++) {
      TopPlaces places = new TopPlaces(capacity);
      List<Place> all = new ArrayList<>();
      for (int doc = 0; doc < 100; doc++) {
        Place place = new Place(random.nextInt(20), random.nextLong(), doc);
        all.add(place);
        places.offer(place.rank(), place.position(), place.doc());
      }
      all.sort(Comparator.comparingLong(Place::rank).thenComparing(Place::position).reversed());
      assertThat(places.inOrder()).isEqualTo(all.subList(0, capacity));
      assertThat(places.lowestRank()).isEqualTo(all.get(capacity - 1).rank());
    }
  }

  @Test
  void fewerThanFitAreAllKept() {
    TopPlaces places = new TopPlaces(5);
    places.offer(1, 1, 1);
    places.offer(2, 2, 2);
    assertThat(places.inOrder()).containsExactly(new Place(2, 2, 2), new Place(1, 1, 1));
    assertThat(places.lowestRank()).isEqualTo(Long.MIN_VALUE);
  }
}
