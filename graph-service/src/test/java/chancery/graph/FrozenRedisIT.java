package chancery.graph;

import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.post;
import static chancery.graph.InventedPosts.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FrozenRedisIT.OfItsOwn.class)
@QuarkusTestResource(value = WithFrozenRedis.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = WithUpstream.class, restrictToAnnotatedClass = true)
class FrozenRedisIT {

  /** Starts the service anew for this class. */
  public static final class OfItsOwn implements QuarkusTestProfile {}

  private static final int CALLS = 5;

  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "quarkus.grpc.server.test-port")
  int port;

  @Test
  void aFrozenRedisCostsItsTimeLimitOnceAndNoAnswer() {
    long position =
        WithUpstream.analysis()
            .append("demo", upserted(post("1", "ada", 10).addMentions(id("ben"))));
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    try {
      GetNetworkRequest.Builder request = GetNetworkRequest.newBuilder();
      request.getSliceBuilder().setCorpus("demo").setMinPosition(position);
      ask(channel, request);
      long started = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        assertThat(ask(channel, request).getEdgesCount()).isEqualTo(1);
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

      assertThat(millis).isLessThan(CALLS * 200L);
      assertThat(metrics.get("chancery.cache.answers").tag("outcome", "bypass").counter().count())
          .isEqualTo(CALLS + 1);
    } finally {
      channel.shutdownNow();
    }
  }

  private static GetNetworkResponse ask(ManagedChannel channel, GetNetworkRequest.Builder request) {
    return GraphServiceGrpc.newBlockingStub(channel)
        .withWaitForReady()
        .withDeadlineAfter(20, TimeUnit.SECONDS)
        .getNetwork(request.build());
  }
}
