package chancery.local.demo;

import chancery.local.demo.DemoPost.Draft;
import chancery.local.demo.DemoPost.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Three months of posts in the invented world, in the order of their times: about 45,000 for any
 * seed.
 */
public final class DemoCorpus {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  // A reaction is drawn from 0 to 1: up to here a repost, then a reply, then a quote, then none.
  private static final double REPOST = 0.3;
  private static final double REPLY = 0.5;
  private static final double QUOTE = 0.55;

  private final RandomGenerator random;
  private final World world;
  private final Phrases phrases = new Phrases();
  private final Feed feed = new Feed();
  private final List<DemoAccount> byActivity = new ArrayList<>();
  private final List<DemoPost> posts = new ArrayList<>();

  private DemoCorpus(RandomGenerator random) {
    this.random = random;
    this.world = new World(random);
    for (DemoAccount account : world.accounts()) {
      for (int i = 0; i < account.role().activity(); i++) {
        byActivity.add(account);
      }
    }
  }

  /** Tells the story from the beginning. */
  public static DemoCorpus generate(long seed) {
    DemoCorpus corpus = new DemoCorpus(new SplittableRandom(seed));
    corpus.tell();
    return corpus;
  }

  World world() {
    return world;
  }

  List<DemoPost> posts() {
    return posts;
  }

  private void tell() {
    Coordination coordination = new Coordination(world, phrases, random);
    for (Instant hour = Storyline.BEGIN;
        hour.isBefore(Storyline.END);
        hour = hour.plus(1, ChronoUnit.HOURS)) {
      List<Moment> moments = new ArrayList<>();
      addMoments(moments, hour, Storyline.everyday(hour), Theme.EVERYDAY);
      addMoments(moments, hour, Storyline.campaign(hour), Theme.CAMPAIGN);
      addMoments(moments, hour, Storyline.crisis(hour), Theme.CRISIS);
      for (Coordination.Act act : coordination.acts(hour)) {
        moments.add(new Moment(act.at(), Theme.EVERYDAY, act));
      }
      moments.sort(Comparator.comparing(Moment::at));
      moments.forEach(this::live);
    }
  }

  private enum Theme {
    EVERYDAY,
    CAMPAIGN,
    CRISIS
  }

  /** A time at which somebody posts. */
  private record Moment(Instant at, Theme theme, Coordination.@Nullable Act act) {}

  private void addMoments(List<Moment> moments, Instant hour, double expected, Theme theme) {
    for (int i = poisson(expected); i > 0; i--) {
      Instant at = hour.plusMillis(random.nextLong(HOUR_MILLIS));
      if (theme != Theme.CRISIS || !at.isBefore(Storyline.CRISIS)) {
        moments.add(new Moment(at, theme, null));
      }
    }
  }

  private void live(Moment moment) {
    Coordination.Act act = moment.act();
    if (act != null) {
      Kind kind = act.target() == null ? Kind.ORIGINAL : Kind.REPOST;
      act.done().accept(add(act.account(), act.at(), kind, act.draft(), act.target()));
      return;
    }
    DemoAccount author = byActivity.get(random.nextInt(byActivity.size()));
    boolean free = author.role() == Role.CITIZEN || random.nextDouble() < 0.25;
    double choice = free && !feed.isEmpty() ? random.nextDouble() : 1;
    if (choice < QUOTE) {
      react(author, moment, choice);
    } else {
      feed.add(add(author, moment.at(), Kind.ORIGINAL, draft(author, moment.theme()), null));
    }
  }

  private void react(DemoAccount author, Moment moment, double choice) {
    DemoPost target = feed.choose(author, random);
    if (choice < REPOST) {
      add(author, moment.at(), Kind.REPOST, repost(target), target);
    } else if (choice < REPLY) {
      Draft answer = draft(author, moment.theme()).mentioning(target.author());
      add(author, moment.at(), Kind.REPLY, answer, target);
    } else {
      add(author, moment.at(), Kind.QUOTE, draft(author, moment.theme()), target);
    }
  }

  private DemoPost add(
      DemoAccount author, Instant at, Kind kind, Draft draft, @Nullable DemoPost target) {
    DemoPost post = new DemoPost(posts.size() + 1, author, at, kind, draft, target);
    posts.add(post);
    return post;
  }

  static Draft repost(DemoPost target) {
    return new Draft(target.text(), target.hashtags(), target.links(), target.mentions());
  }

  private Draft draft(DemoAccount author, Theme theme) {
    Country other = otherThan(author);
    return switch (theme) {
      case CAMPAIGN -> text(Topic.CAMPAIGN, author, other).with(Storyline.CAMPAIGN_TAG);
      case CRISIS -> crisis(author, other);
      case EVERYDAY -> everyday(author, other);
    };
  }

  private Draft crisis(DemoAccount author, Country other) {
    Topic topic = author.role().official() ? Topic.RESPONSE : Topic.CRISIS;
    Draft draft = text(topic, author, other).with(crisisTag(author.country().language()));
    boolean shares = author.role() == Role.MEDIA || random.nextDouble() < 0.1;
    return shares ? draft.linking(article(author.country(), "almar")) : draft;
  }

  static String crisisTag(Language language) {
    return switch (language) {
      case EN, FR, ES -> "Almar";
      case RU -> "Алмар";
      case AR -> "المار";
    };
  }

  private Draft everyday(DemoAccount author, Country other) {
    double choice = random.nextDouble();
    if (author.role().official()) {
      Topic topic = choice < 0.7 ? Topic.DIPLOMACY : Topic.CULTURE;
      Draft draft = text(topic, author, other);
      draft = choice < 0.45 ? draft.mentioning(world.only(Role.MINISTRY, other)) : draft;
      return topic == Topic.CULTURE ? draft.with("Culture" + other.stem()) : draft;
    }
    if (author.role() == Role.MEDIA) {
      return text(choice < 0.6 ? Topic.DIPLOMACY : Topic.EVERYDAY, author, other)
          .linking(article(author.country(), String.valueOf(random.nextInt(900))));
    }
    Draft draft = text(choice < 0.8 ? Topic.EVERYDAY : Topic.CULTURE, author, other);
    return choice < 0.15 ? draft.with(author.country().stem()) : draft;
  }

  private Draft text(Topic topic, DemoAccount author, Country other) {
    return Draft.of(phrases.compose(topic, author.country(), other, random));
  }

  private Country otherThan(DemoAccount author) {
    if (!author.about().equals(author.country())) {
      return author.about();
    }
    List<Country> countries = world.countries();
    int own = countries.indexOf(author.country());
    return countries.get((own + 1 + random.nextInt(countries.size() - 1)) % countries.size());
  }

  private static String article(Country country, String name) {
    return "https://%s.example/%s".formatted(country.stem().toLowerCase(Locale.ROOT), name);
  }

  /** Knuth's method, in steps that do not underflow. */
  private int poisson(double mean) {
    int count = 0;
    for (double left = mean; left > 0; left -= 100) {
      double limit = StrictMath.exp(-Math.min(left, 100));
      for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
        count++;
      }
    }
    return count;
  }
}
