package chancery.analysis;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Limits;
import chancery.analysis.coding.Codebooks;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.query.QueryParser;
import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.stances.Aspects;
import chancery.analysis.stances.OpinionAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the parts together that say what people think of something. */
@ApplicationScoped
class OpinionAssembly {

  @Produces
  @Singleton
  StanceTargets targets(QueryParser queries, Codebooks codebooks, OpinionConfig config) {
    return new StanceTargets(
        queries, codebooks, new StanceTargets.Settings(config.labels(), config.mostLabels()));
  }

  @Produces
  @Singleton
  OpinionAnswers opinions(
      Answering answering,
      Limits limits,
      StanceTargets targets,
      SentimentModel words,
      OpinionConfig opinion,
      SentimentConfig sentiment) {
    Aspects.Bounds bounds =
        new Aspects.Bounds(
            opinion.aspects(), opinion.sample(), opinion.candidates(), opinion.posts());
    return new OpinionAnswers(
        answering, limits, targets, new Aspects(bounds, words, sentiment.confidence()));
  }
}
