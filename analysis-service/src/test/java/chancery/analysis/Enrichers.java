package chancery.analysis;

import chancery.analysis.enrich.BuiltInSentiment;
import chancery.analysis.enrich.EnrichedPost;
import chancery.analysis.enrich.Enricher;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.sentiment.SentimentModel;
import chancery.post.v1.Post;
import java.util.List;

/** Enriches posts as the service does. */
public final class Enrichers {

  private static final BuiltInSentiment SENTIMENT = new BuiltInSentiment(SentimentModel.load());

  private Enrichers() {}

  public static Enricher enricher() {
    return new Enricher(LanguageDetector.load(), SENTIMENT, 0);
  }

  public static EnrichedPost enrich(Enricher enricher, Post post, long position) {
    try {
      return enricher.enrich(List.of(post), List.of(position)).getFirst();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
