package chancery.analysis;

import chancery.analysis.enrich.BuiltInSentiment;
import chancery.analysis.enrich.SentimentJudge;
import chancery.analysis.inference.ServedSentiment;
import chancery.analysis.sentiment.SentimentModel;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.TlsChannelCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/** Puts the parts together that say how a post sounds. */
@ApplicationScoped
class SentimentAssembly {

  @Produces
  @Singleton
  SentimentModel sentimentModel() {
    return SentimentModel.load();
  }

  @Produces
  @Singleton
  SentimentJudge sentiments(SentimentModel model, SentimentConfig config, MeterRegistry metrics) {
    BuiltInSentiment builtIn = new BuiltInSentiment(model);
    return config
        .model()
        .address()
        .<SentimentJudge>map(address -> served(address, config.model(), builtIn, metrics))
        .orElse(builtIn);
  }

  private static ServedSentiment served(
      String address, SentimentConfig.Model config, SentimentJudge builtIn, MeterRegistry metrics) {
    ChannelCredentials credentials =
        config.tls() ? TlsChannelCredentials.create() : InsecureChannelCredentials.create();
    ServedSentiment.Settings settings =
        new ServedSentiment.Settings(
            config.name(),
            config.version().orElse(""),
            config.input(),
            config.output(),
            config.labels(),
            config.logits(),
            config.languages().orElse(Set.of()),
            config.batch(),
            config.deadline(),
            config.failures(),
            config.rest());
    return new ServedSentiment(
        Grpc.newChannelBuilder(address, credentials).build(),
        settings,
        config.whenDown() == SentimentConfig.WhenDown.BUILT_IN ? builtIn : null,
        metrics,
        Clock.systemUTC());
  }
}
