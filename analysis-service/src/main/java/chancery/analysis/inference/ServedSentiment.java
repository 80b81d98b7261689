package chancery.analysis.inference;

import chancery.analysis.enrich.SentimentJudge;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A model of sentiment at a server of the Open Inference Protocol. While the server does not
 * answer, texts wait for it in their order, or are judged by another model, as configured; each
 * judgement names the model that made it. Thread-safe.
 *
 * <p>Metric {@code chancery.sentiment.served}: time of the calls, by {@code outcome}: {@code ok},
 * {@code failed}.
 */
public final class ServedSentiment implements SentimentJudge {

  /**
   * @param name of the model at the server
   * @param version empty for the one that the server chooses
   * @param input name of the tensor of texts
   * @param output name of the tensor of scores
   * @param labels what the scores of a row stand for, in their order: {@code negative}, {@code
   *     neutral} and {@code positive}
   * @param logits whether scores are logits and not probabilities
   * @param languages primary tags of the languages that the model knows; empty for all
   * @param batch texts in one call at most
   * @param deadline of a call
   * @param failures in a row after which the server is left alone
   * @param rest for how long it is left alone, and between two tries of what waits
   */
  public record Settings(
      String name,
      String version,
      String input,
      String output,
      List<String> labels,
      boolean logits,
      Set<String> languages,
      int batch,
      Duration deadline,
      int failures,
      Duration rest) {

    public Settings {
      labels = List.copyOf(labels);
      languages = Set.copyOf(languages);
      if (!Set.copyOf(labels).equals(Set.of("negative", "neutral", "positive"))) {
        throw new IllegalArgumentException(
            "chancery.sentiment.model.labels must be negative, neutral and positive in the order of"
                + " the model's scores; it is "
                + labels);
      }
    }
  }

  private static final Logger LOG = Logger.getLogger(ServedSentiment.class);

  private final Settings settings;
  private final ServedModel served;
  private final CircuitBreaker breaker;
  private final @Nullable SentimentJudge whenDown;
  private final Timer ok;
  private final Timer failed;

  /**
   * @param whenDown judges while the server does not answer; null lets texts wait
   */
  public ServedSentiment(
      Channel channel,
      Settings settings,
      @Nullable SentimentJudge whenDown,
      MeterRegistry metrics,
      Clock clock) {
    this.settings = settings;
    this.served =
        new ServedModel(
            channel,
            new ServedModel.Shape(
                settings.name(),
                settings.version(),
                settings.input(),
                settings.output(),
                settings.labels().size()),
            settings.deadline());
    this.breaker = new CircuitBreaker(settings.failures(), settings.rest(), clock);
    this.whenDown = whenDown;
    this.ok = timer(metrics, "ok");
    this.failed = timer(metrics, "failed");
  }

  private static Timer timer(MeterRegistry metrics, String outcome) {
    return Timer.builder("chancery.sentiment.served")
        .description("Calls of the sentiment model that another server runs")
        .tag("outcome", outcome)
        .register(metrics);
  }

  /** As configured: what the server calls its version is only known from its answers. */
  @Override
  public String model() {
    return settings.version().isEmpty()
        ? settings.name()
        : settings.name() + "-" + settings.version();
  }

  @Override
  public List<@Nullable Judgement> judge(List<Text> texts) throws InterruptedException {
    @Nullable Judgement[] judgements = new @Nullable Judgement[texts.size()];
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (knows(texts.get(i))) {
        known.add(i);
      }
    }
    for (int from = 0; from < known.size(); from += settings.batch()) {
      List<Integer> batch = known.subList(from, Math.min(known.size(), from + settings.batch()));
      List<@Nullable Judgement> judged = batch(batch.stream().map(texts::get).toList());
      for (int i = 0; i < batch.size(); i++) {
        judgements[batch.get(i)] = judged.get(i);
      }
    }
    return Arrays.asList(judgements);
  }

  private boolean knows(Text text) {
    if (text.text().isBlank()) {
      return false;
    }
    int end = text.lang().indexOf('-');
    String primary = end < 0 ? text.lang() : text.lang().substring(0, end);
    return settings.languages().isEmpty() || settings.languages().contains(primary);
  }

  private List<@Nullable Judgement> batch(List<Text> texts) throws InterruptedException {
    while (true) {
      List<@Nullable Judgement> judged = breaker.closed() ? call(texts) : null;
      if (judged != null) {
        return judged;
      }
      if (whenDown != null) {
        return whenDown.judge(texts);
      }
      Thread.sleep(settings.rest());
    }
  }

  /** Null if the call failed. */
  private @Nullable List<@Nullable Judgement> call(List<Text> texts) {
    long start = System.nanoTime();
    try {
      ServedModel.Scores scores = served.score(texts.stream().map(Text::text).toList());
      List<@Nullable Judgement> judged = new ArrayList<>(texts.size());
      for (double[] row : scores.values()) {
        judged.add(judgement(row, scores.model()));
      }
      breaker.succeeded();
      ok.record(Duration.ofNanos(System.nanoTime() - start));
      return judged;
    } catch (StatusRuntimeException | IllegalStateException failure) {
      breaker.failed();
      failed.record(Duration.ofNanos(System.nanoTime() - start));
      LOG.warnf(
          "The sentiment model %s did not answer (%s); %s",
          model(),
          failure.getMessage(),
          whenDown == null ? "posts wait for it" : "judging by " + whenDown.model());
      return null;
    }
  }

  private Judgement judgement(double[] scores, String model) {
    double[] probabilities = settings.logits() ? softmax(scores) : normalised(scores);
    return new Judgement(
        (float) probabilities[settings.labels().indexOf("negative")],
        (float) probabilities[settings.labels().indexOf("neutral")],
        (float) probabilities[settings.labels().indexOf("positive")],
        model);
  }

  private static double[] softmax(double[] logits) {
    double most = Arrays.stream(logits).max().orElse(0);
    return normalised(Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray());
  }

  private static double[] normalised(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    if (!(sum > 0) || Arrays.stream(shares).anyMatch(share -> !(share >= 0))) {
      throw new IllegalStateException(
          "These are no probabilities: " + Arrays.toString(shares) + "; are they logits?");
    }
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
