package chancery.local.demo;

import chancery.local.demo.DemoPost.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that act as one: after the crisis an impostor makes a claim, and in waves they
 * repost it, or copy its text and link with a word changed, all within seconds. The real ministry
 * corrects it a day later.
 */
final class Coordination {

  private static final String LINK = "https://almar-truth.example/proof";
  private static final Duration AFTER_CRISIS = Duration.ofHours(14);
  private static final Duration CORRECTION = Duration.ofHours(38);
  private static final int WAVES = 40;
  private static final int HOURS_BETWEEN = 5;
  private static final int SECONDS = 25;
  private static final double TAKES_PART = 0.6;
  private static final double REPOSTS = 0.3;
  private static final String[] TAILS = {"", " now", " today", " please", " friends", " everyone"};

  /** Something that an account does at a time; {@code done} is told the post that came of it. */
  record Act(
      Instant at,
      DemoAccount account,
      Draft draft,
      @Nullable DemoPost target,
      Consumer<DemoPost> done) {}

  private final World world;
  private final Phrases phrases;
  private final RandomGenerator random;
  private final DemoAccount impostor;
  private @Nullable DemoPost claim;

  Coordination(World world, Phrases phrases, RandomGenerator random) {
    this.world = world;
    this.phrases = phrases;
    this.random = random;
    this.impostor = world.all(Role.IMPOSTOR).getFirst();
  }

  /** What they do in the hour that begins then. */
  List<Act> acts(Instant hour) {
    long hours = Duration.between(Storyline.CRISIS.plus(AFTER_CRISIS), hour).toHours();
    List<Act> acts = new ArrayList<>();
    if (hours == 0 && claim == null) {
      acts.add(new Act(hour.plusSeconds(600), impostor, claim(""), null, post -> claim = post));
    } else if (hours > 0 && hours % HOURS_BETWEEN == 0 && hours < WAVES * HOURS_BETWEEN) {
      addWave(acts, hour.plusSeconds(random.nextInt(3000)));
    }
    if (Duration.between(Storyline.CRISIS.plus(CORRECTION), hour).toHours() == 0
        && !hour.isBefore(Storyline.CRISIS.plus(CORRECTION))) {
      acts.add(correction(hour.plusSeconds(300)));
    }
    return acts;
  }

  private void addWave(List<Act> acts, Instant begin) {
    for (DemoAccount account : world.all(Role.COORDINATED)) {
      if (random.nextDouble() < TAKES_PART) {
        Instant at = begin.plusMillis(random.nextInt(SECONDS * 1000));
        DemoPost original = claim;
        boolean reposts = random.nextDouble() < REPOSTS;
        acts.add(
            reposts && original != null
                ? new Act(at, account, DemoCorpus.repost(original), original, post -> {})
                : new Act(
                    at, account, claim(TAILS[random.nextInt(TAILS.length)]), null, post -> {}));
      }
    }
  }

  private Draft claim(String tail) {
    Country country = world.country("XN");
    String text = phrases.phrase(Topic.CLAIM, country, impostor.country(), random);
    return Draft.of(text + tail).with(DemoCorpus.crisisTag(Language.EN)).linking(LINK);
  }

  private Act correction(Instant at) {
    DemoAccount ministry = world.only(Role.MINISTRY, impostor.country());
    String text =
        phrases.compose(Topic.CORRECTION, impostor.country(), world.country("XS"), random);
    return new Act(
        at,
        ministry,
        Draft.of(text).with(DemoCorpus.crisisTag(Language.FR)).mentioning(impostor),
        null,
        post -> {});
  }
}
