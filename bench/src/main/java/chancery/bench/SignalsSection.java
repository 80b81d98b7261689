package chancery.bench;

import chancery.graph.signal.Counts;
import chancery.graph.signal.HandleModel;
import chancery.graph.signal.SignalKind;
import chancery.graph.signal.Signals;
import chancery.graph.signal.Traces;
import chancery.train.AccuracySection;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How well the signals of accounts tell those of the Internet Research Agency from ordinary ones,
 * as far as there are ordinary ones.
 */
final class SignalsSection implements AccuracySection {

  private static final List<SignalKind> KNOWN =
      List.of(
          SignalKind.REPOSTS, SignalKind.FOLLOWING, SignalKind.DIGITS, SignalKind.NAME_SURPRISE);

  @Override
  public String title() {
    return "Signals of accounts";
  }

  private static final List<SignalKind> RHYTHM = List.of(SignalKind.HOURS, SignalKind.NIGHT_GAP);
  private static final int POSTS = 20;
  private static final long SEED = 1;

  @Override
  public String markdown(Path data) throws IOException {
    AgencyAccounts agency = AgencyAccounts.read(data);
    Collection<SeenAccount> ordinary = OrdinaryAccounts.read(data);
    List<SeenAccount> drawn = new ArrayList<>(agency.accounts());
    Collections.shuffle(drawn, new Random(SEED));
    drawn = drawn.subList(0, Math.min(drawn.size(), ordinary.size()));
    HandleModel handles =
        new HandleModel(
            Stream.concat(drawn.stream(), ordinary.stream()).map(SeenAccount::handle).toList());
    List<Map<SignalKind, Double>> sought = rhythms(agency.reposts());
    List<Map<SignalKind, Double>> others = rhythms(RumourReposters.read(data));
    return text()
        .formatted(
            drawn.size(),
            ordinary.size(),
            table(values(drawn, handles), values(ordinary, handles), KNOWN),
            sought.size(),
            others.size(),
            table(sought, others, RHYTHM));
  }

  private static String table(
      List<Map<SignalKind, Double>> sought,
      List<Map<SignalKind, Double>> others,
      List<SignalKind> kinds) {
    List<Map<SignalKind, Double>> all = new ArrayList<>(sought);
    all.addAll(others);
    Signals signals = new Signals(all);
    List<String> rows = new ArrayList<>();
    rows.add(row("**score**", area(sought, others, signals::score)));
    for (SignalKind kind : kinds) {
      ToDoubleFunction<Map<SignalKind, Double>> one =
          values -> signals.of(Map.of(kind, values.getOrDefault(kind, 0.0))).getFirst().unusual();
      rows.add(
          row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), area(sought, others, one)));
    }
    return String.join("\n", rows);
  }

  private static String text() {
    return """
    Area under the ROC curve of the score and of single signals, in the direction that the method fixes beforehand: the
    probability that an account of the Internet Research Agency comes above an ordinary one, in brackets DeLong's 95 %%
    interval. Nothing was fitted. There are no ordinary accounts with all their posts over weeks in the sample data, so each
    signal is judged where there are any to stand beside the Agency's, on as much as is known of both.

    **Name and standing.** %,d accounts of the Agency, drawn, beside %,d authors in samples of X's searches for Brexit, K-pop
    and mixed subjects in 2021 and 2022; each seen with one post, so that the number of posts tells nothing.

    | | area |
    |---|---|
    %s

    **Rhythm.** The hours of 20 reposts, drawn from those of each account: %,d accounts of the Agency beside %,d users who
    passed on at least 20 stories of the twitter15 collection.

    | | area |
    |---|---|
    %s

    *What confounds this.* Whom a search finds at a moment is no random user, and passes on more; fans have digits in their
    names and follow many; the Agency gave its accounts the names of people and newspapers. Who passes on twenty rumours is
    no ordinary user either, and may be automatic: nobody checked. Years and subjects differ in both comparisons, so how much
    of an area is the Agency's cannot be told. An area below 0.5 says that the Agency's accounts are *less* unusual in that
    respect than those beside them. Times between posts, posts a day, copies, partners, age and coordination are **not
    judged**: nothing in the data has them for ordinary accounts. What a score of all signals is worth is therefore not known.
    """;
  }

  private static List<Map<SignalKind, Double>> rhythms(Map<String, LongArrayList> times) {
    List<Map<SignalKind, Double>> rhythms = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (LongArrayList all : times.values()) {
      if (all.size() >= POSTS) {
        Map<SignalKind, Double> values = traces(drawn(all.toLongArray(), random)).values();
        values.keySet().retainAll(RHYTHM);
        rhythms.add(values);
      }
    }
    return rhythms;
  }

  private static Traces traces(long[] times) {
    Counts none = new Counts(0, 0);
    return new Traces(times, none, none, none, new int[0], Map.of());
  }

  /** Without replacement, rising. */
  private static long[] drawn(long[] from, SplittableRandom random) {
    for (int i = 0; i < POSTS; i++) {
      int other = i + random.nextInt(from.length - i);
      long kept = from[i];
      from[i] = from[other];
      from[other] = kept;
    }
    long[] drawn = Arrays.copyOf(from, POSTS);
    Arrays.sort(drawn);
    return drawn;
  }

  private static List<Map<SignalKind, Double>> values(
      Collection<SeenAccount> accounts, HandleModel handles) {
    return accounts.stream().map(account -> values(account, handles)).toList();
  }

  private static Map<SignalKind, Double> values(SeenAccount account, HandleModel handles) {
    Map<SignalKind, Double> values = new EnumMap<>(SignalKind.class);
    values.put(SignalKind.REPOSTS, account.repost() ? 1.0 : 0.0);
    values.put(
        SignalKind.FOLLOWING,
        Math.log10((account.following() + 1.0) / (account.followers() + 1.0)));
    values.put(SignalKind.DIGITS, HandleModel.digits(account.handle()));
    values.put(SignalKind.NAME_SURPRISE, handles.surprise(account.handle()));
    return values;
  }

  private static RocArea area(
      List<Map<SignalKind, Double>> sought,
      List<Map<SignalKind, Double>> others,
      ToDoubleFunction<Map<SignalKind, Double>> score) {
    return RocArea.of(
        sought.stream().mapToDouble(score).toArray(), others.stream().mapToDouble(score).toArray());
  }

  private static String row(String what, RocArea area) {
    return String.format(
        Locale.ROOT, "| %s | %.3f [%.3f, %.3f] |", what, area.area(), area.low(), area.high());
  }
}
