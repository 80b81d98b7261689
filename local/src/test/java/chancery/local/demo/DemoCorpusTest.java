package chancery.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCorpusTest {

  private static final DemoCorpus CORPUS = DemoCorpus.generate(1);

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    assertThat(bytes(DemoCorpus.generate(1))).isEqualTo(bytes(CORPUS));
    assertThat(DemoJson.actors(DemoCorpus.generate(1))).isEqualTo(DemoJson.actors(CORPUS));
  }

  @Test
  void anotherSeedTellsItDifferently() throws IOException {
    assertThat(bytes(DemoCorpus.generate(2))).isNotEqualTo(bytes(CORPUS));
  }

  @Test
  void threeMonthsHoldSomeFortyThousandPosts() {
    assertThat(CORPUS.posts()).hasSizeBetween(30_000, 50_000);
  }

  @Test
  void postsComeInTheOrderOfTimeAndReactOnlyToEarlierOnes() {
    assertThat(CORPUS.posts()).isSortedAccordingTo(Comparator.comparing(DemoPost::createdAt));
    Set<String> seen = new HashSet<>();
    for (DemoPost post : CORPUS.posts()) {
      DemoPost target = post.target();
      assertThat(target == null || seen.contains(target.id())).as(post.id()).isTrue();
      seen.add(post.id());
    }
  }

  @Test
  void everybodyWritesAndFiveLanguagesAreHeard() {
    Map<Language, Long> languages =
        CORPUS.posts().stream()
            .collect(
                Collectors.groupingBy(
                    post -> post.author().country().language(), Collectors.counting()));
    assertThat(languages).containsOnlyKeys(Language.values());
    assertThat(languages.values()).allMatch(count -> count > 4_000);
  }

  @Test
  void theCrisisMakesTheBusiestDay() {
    Map<LocalDate, Long> days =
        CORPUS.posts().stream()
            .collect(
                Collectors.groupingBy(
                    post -> post.createdAt().atZone(ZoneOffset.UTC).toLocalDate(),
                    Collectors.counting()));
    LocalDate busiest =
        days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    assertThat(busiest).isEqualTo(LocalDate.of(2025, 5, 7));
  }

  @Test
  void theCampaignsHashtagLastsToTheEnd() {
    List<DemoPost> last =
        CORPUS.posts().stream()
            .filter(post -> post.hashtags().contains(Storyline.CAMPAIGN_TAG))
            .filter(post -> post.createdAt().isAfter(Storyline.END.minus(Duration.ofDays(7))))
            .toList();
    assertThat(last).hasSizeGreaterThan(50);
  }

  @Test
  void theCoordinatedAccountsShareOneLinkWithinSeconds() {
    List<DemoPost> shares =
        CORPUS.posts().stream()
            .filter(post -> post.author().role() == Role.COORDINATED)
            .filter(post -> !post.links().isEmpty())
            .toList();
    long close = 0;
    for (int i = 1; i < shares.size(); i++) {
      Duration apart = Duration.between(shares.get(i - 1).createdAt(), shares.get(i).createdAt());
      close += apart.compareTo(Duration.ofSeconds(10)) <= 0 ? 1 : 0;
    }
    assertThat(shares.stream().flatMap(post -> post.links().stream()).distinct()).hasSize(1);
    assertThat(close).isGreaterThan(shares.size() * 9L / 10);
  }

  @Test
  void theImpostorIsOneLetterAwayAndNoActor() throws IOException {
    World world = CORPUS.world();
    String impostor = world.all(Role.IMPOSTOR).getFirst().handle();
    String ministry = world.only(Role.MINISTRY, world.country("XL")).handle();
    assertThat(impostor).hasSameSizeAs(ministry).isNotEqualTo(ministry);
    assertThat(DemoJson.actors(CORPUS)).contains('"' + ministry + '"').doesNotContain(impostor);
  }

  @Test
  void countryCodesAreThoseThatTheStandardLeavesToItsUsers() {
    assertThat(CORPUS.world().countries()).allMatch(country -> country.code().matches("X[A-Z]"));
  }

  private static byte[] bytes(DemoCorpus corpus) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DemoJson.writePosts(corpus, out);
    return out.toByteArray();
  }
}
