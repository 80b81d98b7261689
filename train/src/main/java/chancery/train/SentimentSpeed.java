package chancery.train;

import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.text.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Posts a second on one core, beside a pass that only cuts the same posts into words. */
final class SentimentSpeed {

  private static final int ROUNDS = 8;
  private static final double NANOS = 1e9;

  private final SentimentModel model;

  SentimentSpeed(SentimentModel model) {
    this.model = model;
  }

  /** The figures for the English posts, in a sentence. */
  String sentence(List<LabelledPost> posts) {
    List<String> english =
        posts.stream()
            .filter(post -> post.set().equals(SentimentData.ENGLISH))
            .map(LabelledPost::text)
            .toList();
    Words words = new Words();
    double judged = rate(english, text -> model.of(text, "en"));
    double cut = rate(english, words::of);
    return String.format(
        Locale.ROOT,
        "Speed on one core, %,d English posts: %,.0f posts/s; cutting them into words with Lucene's tokenizer in the"
            + " same run: %,.0f posts/s (ratio %.2f).",
        english.size(),
        judged,
        cut,
        judged / cut);
  }

  /** By the processor time of this thread; the best of some rounds, when the code is warm. */
  private static double rate(List<String> texts, Consumer<String> pass) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      texts.forEach(pass);
      best = Math.max(best, texts.size() * NANOS / (threads.getCurrentThreadCpuTime() - start));
    }
    return best;
  }
}
