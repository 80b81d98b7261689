package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.LeftOut;
import chancery.evidence.v1.Parameter;
import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.Conduct;
import chancery.graph.interaction.PostSelection;
import chancery.graph.signal.ConductTraces;
import chancery.graph.signal.SignalKind;
import chancery.graph.signal.Signals;
import chancery.graph.signal.Traces;
import chancery.graph.v1.AccountSignals;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.RankSignalsResponse;
import chancery.graph.v1.Signal;
import chancery.graph.v1.SignalsScore;
import chancery.log.v1.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The signals of a slice's accounts, as an answer. */
final class SignalMessages {

  private final SignalsQuestion question;
  private final Chosen<Conduct> chosen;
  private final PostSelection posts;
  private final ConductTraces traces;
  private final Map<Integer, Map<SignalKind, Double>> compared = new TreeMap<>();
  private final Signals signals;
  private final int draws;

  SignalMessages(
      SignalsQuestion question, Chosen<Conduct> chosen, ConductTraces traces, int draws) {
    this.question = question;
    this.chosen = chosen;
    this.posts = chosen.taken().posts();
    this.traces = traces;
    this.draws = draws;
    for (int account = 0; account < posts.accounts(); account++) {
      if (posts.posts(account) >= question.minPosts()) {
        compared.put(account, traces.of(account).values());
      }
    }
    this.signals = new Signals(compared.values());
  }

  RankSignalsResponse ranking() {
    RankSignalsResponse.Builder response =
        RankSignalsResponse.newBuilder()
            .setTotal(compared.size())
            .setLeftOut(posts.accounts() - compared.size())
            .setAsOf(IdentityMessages.asOf(chosen.asOf()))
            .setEvidence(evidence("account-signals-ranking"));
    Map<Integer, Double> scores = new TreeMap<>();
    compared.forEach((account, values) -> scores.put(account, signals.score(values)));
    scores.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(question.limit())
        .forEach(entry -> response.addItems(message(entry.getKey())));
    return response.build();
  }

  AccountSignalsResponse one(int account) {
    return AccountSignalsResponse.newBuilder()
        .setAccount(message(account))
        .setTotal(compared.size())
        .setAsOf(IdentityMessages.asOf(chosen.asOf()))
        .setEvidence(evidence("account-signals"))
        .build();
  }

  private AccountSignals message(int account) {
    Traces left = traces.of(account);
    List<Signals.Signal> found = signals.of(left.values());
    AccountSignals.Builder message =
        AccountSignals.newBuilder()
            .setAccount(posts.id(account))
            .setPosts(posts.posts(account))
            .setPostsLink(IdentityMessages.postsLink(question.slice(), posts.id(account)));
    describe(account, message);
    if (compared.containsKey(account)) {
      // A generator of its own for each account, so that the limit changes no interval.
      long seed = question.seed() * 31 + posts.id(account).hashCode();
      Signals.Score score = signals.score(left, draws, new SplittableRandom(seed));
      message.setScore(
          SignalsScore.newBuilder()
              .setScore(score.score())
              .setLow(score.low())
              .setHigh(score.high()));
    }
    found.forEach(signal -> message.addSignals(message(signal)));
    Signals.strongest(found).forEach(kind -> message.addStrongest(kind(kind)));
    return message.build();
  }

  private void describe(int account, AccountSignals.Builder message) {
    String handle = posts.handle(account);
    if (handle != null) {
      message.setHandle(handle);
    }
    String displayName = posts.description(account).displayName();
    if (displayName != null) {
      message.setDisplayName(displayName);
    }
    Actor owner = posts.actors().owner(posts.id(account), handle);
    if (owner != null) {
      message.setActorId(owner.getId());
    }
  }

  private static Signal message(Signals.Signal signal) {
    return Signal.newBuilder()
        .setKind(kind(signal.kind()))
        .setValue(signal.value())
        .setPercentile(signal.percentile())
        .setUnusual(signal.unusual())
        .setMedian(signal.median())
        .build();
  }

  private Evidence evidence(String method) {
    long considered = compared.keySet().stream().mapToLong(account -> posts.posts(account)).sum();
    Evidence.Builder evidence =
        Evidence.newBuilder()
            .setMethod(method)
            .setVersion(AccountSignalsAnswers.VERSION)
            .addParameters(parameter("minPosts", question.minPosts()))
            .addParameters(parameter("seed", question.seed()))
            .addParameters(parameter("draws", draws))
            .setPosition(chosen.asOf().position())
            .setConsidered(considered)
            .setPostsLink(QueryText.link(question.slice(), List.of()));
    if (considered < posts.size()) {
      evidence.addLeftOut(
          LeftOut.newBuilder()
              .setReason("of accounts with fewer posts than minPosts")
              .setPosts(posts.size() - considered));
    }
    return evidence.build();
  }

  private static Parameter parameter(String name, Object value) {
    return Parameter.newBuilder().setName(name).setValue(String.valueOf(value)).build();
  }

  private static chancery.graph.v1.SignalKind kind(SignalKind kind) {
    return switch (kind) {
      case HOURS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_HOURS;
      case NIGHT_GAP -> chancery.graph.v1.SignalKind.SIGNAL_KIND_NIGHT_GAP;
      case REGULARITY -> chancery.graph.v1.SignalKind.SIGNAL_KIND_REGULARITY;
      case POSTS_PER_DAY -> chancery.graph.v1.SignalKind.SIGNAL_KIND_POSTS_PER_DAY;
      case REPOSTS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_REPOSTS;
      case SHARED_TEXTS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_SHARED_TEXTS;
      case REPEATED_TEXTS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_REPEATED_TEXTS;
      case PARTNERS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_PARTNERS;
      case FOLLOWING -> chancery.graph.v1.SignalKind.SIGNAL_KIND_FOLLOWING;
      case AGE -> chancery.graph.v1.SignalKind.SIGNAL_KIND_AGE;
      case DIGITS -> chancery.graph.v1.SignalKind.SIGNAL_KIND_DIGITS;
      case NAME_SURPRISE -> chancery.graph.v1.SignalKind.SIGNAL_KIND_NAME_SURPRISE;
      case COORDINATION -> chancery.graph.v1.SignalKind.SIGNAL_KIND_COORDINATION;
    };
  }
}
