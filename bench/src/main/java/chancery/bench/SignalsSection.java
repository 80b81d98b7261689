package chancery.bench;

import chancery.graph.signal.HandleModel;
import chancery.graph.signal.SignalKind;
import chancery.graph.signal.Signals;
import chancery.train.AccuracySection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @Override
  public String markdown(Path data) throws IOException {
    Collection<SeenAccount> agency = AgencyAccounts.read(data);
    Collection<SeenAccount> ordinary = OrdinaryAccounts.read(data);
    HandleModel handles =
        new HandleModel(
            Stream.concat(agency.stream(), ordinary.stream()).map(SeenAccount::handle).toList());
    List<Map<SignalKind, Double>> sought = values(agency, handles);
    List<Map<SignalKind, Double>> others = values(ordinary, handles);
    List<Map<SignalKind, Double>> all = new ArrayList<>(sought);
    all.addAll(others);
    Signals signals = new Signals(all);
    List<String> rows = new ArrayList<>();
    rows.add(row("**score**", area(sought, others, signals::score)));
    for (SignalKind kind : KNOWN) {
      ToDoubleFunction<Map<SignalKind, Double>> one =
          values -> signals.of(Map.of(kind, values.getOrDefault(kind, 0.0))).getFirst().unusual();
      rows.add(row(kind.name().toLowerCase(Locale.ROOT), area(sought, others, one)));
    }
    return text().formatted(sought.size(), others.size(), String.join("\n", rows));
  }

  private static String text() {
    return """
    Area under the ROC curve of the score and of single signals, in the direction that the method fixes beforehand: the
    probability that an account of the Internet Research Agency comes above an ordinary one; in brackets DeLong's 95 %%
    interval. %,d accounts of the Agency, %,d ordinary ones. The score here is over the four signals below, in three
    families; nothing was fitted.

    | | area |
    |---|---|
    %s

    What this does not show. There are no ordinary accounts with their posts over weeks in the sample data, so rhythm,
    copies, partners and coordination are **not judged**: an account is seen with one post, of the Agency's one drawn from
    all, so that the number of posts tells nothing. The ordinary accounts are authors in samples of X's search for Brexit,
    K-pop and mixed subjects in 2021 and 2022: whom a search finds at a moment is not a random user, passes on more, and
    lives eight years later than half of the Agency's posts. How much of an area is the Agency and how much are time, subject
    and the way of collecting cannot be told apart here. Age is left out, as it is known of the ordinary accounts alone. That
    these are free of automatic accounts was not checked by anyone.
    """;
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
