package chancery.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.cascade.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static final List<Sighting> SIGHTINGS =
      List.of(
          sighting("x:1", "ann", 100, Way.QUOTE, 50, "en", new Reference("x:0", "x:zed", "")),
          sighting("x:2", "bo", 200, Way.REPOST, 1000, "en", new Reference("x:1", "", "")),
          sighting("t:3", "cy", 300, Way.LINK, Sighting.UNKNOWN, "ru", null),
          sighting("x:4", "bo", 400, Way.REPOST, 1200, "en", new Reference("", "", "Somebody")),
          sighting("x:5", "di", 500, Way.REPOST, 250, "ru", new Reference("x:0", "", "")));

  @Test
  void amplifiersAreToldInTheOrderInWhichTheyJoinedAndByReach() {
    List<Amplifier> amplifiers = Amplifier.of(SIGHTINGS);

    assertThat(amplifiers).extracting(Amplifier::account).containsExactly("ann", "bo", "cy", "di");
    assertThat(amplifiers).extracting(Amplifier::passedOn).containsExactly(1, 0, 0, 0);
    assertThat(amplifiers.get(1).reposts()).isEqualTo(2);
    assertThat(amplifiers.get(1).followers()).isEqualTo(1200);
    assertThat(amplifiers.stream().sorted(Amplifier.byReach()).map(Amplifier::account))
        .containsExactly("bo", "di", "ann", "cy");
    Reach reach = Reach.of(amplifiers);
    assertThat(reach).isEqualTo(new Reach(1500, 3));
    assertThat(reach.share(amplifiers.get(1))).isCloseTo(0.8, within(1e-12));
    assertThat(reach.share(amplifiers.get(2))).isNaN();
  }

  @Test
  void crossingsTellWhenAClaimCameToALanguage() {
    List<Crossing> languages = Crossing.of(SIGHTINGS, Sighting::lang);

    assertThat(languages).extracting(Crossing::name).containsExactly("en", "ru");
    assertThat(languages.get(1).first().id()).isEqualTo("t:3");
    assertThat(languages.get(1).last().id()).isEqualTo("x:5");
    assertThat(languages.get(0).appearances()).isEqualTo(3);
    assertThat(languages.get(0).accounts()).isEqualTo(2);
    assertThat(Crossing.of(SIGHTINGS, Sighting::country)).isEmpty();
  }

  @Test
  void whatIsReferredToAndNotThereIsMissing() {
    assertThat(MissingPost.referredTo(SIGHTINGS)).containsExactly("x:0");

    List<MissingPost> missing = MissingPost.of(SIGHTINGS, Set.of());

    assertThat(missing).hasSize(2);
    assertThat(missing.getFirst().reference().account()).isEqualTo("x:zed");
    assertThat(missing.getFirst().appearances()).isEqualTo(2);
    assertThat(missing.getFirst().before()).isEqualTo(100);
    assertThat(missing.getFirst().mayBeBefore(100)).isTrue();
    assertThat(missing.getLast().reference().handle()).isEqualTo("Somebody");
    assertThat(MissingPost.of(SIGHTINGS, Set.of("x:0"))).hasSize(1);
  }

  @Test
  void anIdOfXTellsItsTime() {
    // The example of X's own documentation of its ids.
    assertThat(PostIds.createdAt("x:1541815603606036480"))
        .hasValue(Instant.parse("2022-06-28T16:07:40.105Z").toEpochMilli());
    assertThat(PostIds.createdAt("x:20")).isEmpty();
    assertThat(PostIds.createdAt("mastodon:https://example.org/1541815603606036480")).isEmpty();
  }

  private static Sighting sighting(
      String id,
      String account,
      long time,
      Way way,
      long followers,
      String lang,
      @Nullable Reference of) {
    return new Sighting(
        id,
        id.substring(0, 1),
        "",
        account,
        account,
        time,
        Set.of(way),
        Double.NaN,
        of,
        followers,
        lang,
        "",
        "text");
  }
}
