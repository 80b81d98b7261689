package chancery.kit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.GetCorpusResponse;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unary calls with the deadline that the interceptor gives them. */
class UnaryCallsTest {

  private final Calls calls = new Calls();
  private final Corpora corpora = new Corpora(calls);
  private final Server server;
  private final ManagedChannel channel;

  UnaryCallsTest() throws IOException {
    server = NettyServerBuilder.forPort(0).addService(corpora).build().start();
    channel =
        NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
            .usePlaintext()
            .intercept(new DeadlineInterceptor(Duration.ofSeconds(2)))
            .build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
    calls.close();
  }

  @Test
  void eachCallHasItsOwnDeadline() {
    CorpusServiceGrpc.CorpusServiceBlockingStub client = CorpusServiceGrpc.newBlockingStub(channel);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2200);
    while (System.nanoTime() < end) {
      assertThat(client.getCorpus(GetCorpusRequest.getDefaultInstance())).isNotNull();
    }
  }

  @Test
  void aCallThatTakesLongerFails() throws InterruptedException {
    CountDownLatch finish = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    corpora.body =
        () -> {
          finish.await();
          answered.countDown();
          return GetCorpusResponse.getDefaultInstance();
        };
    assertDeadlineExceeded(CorpusServiceGrpc.newBlockingStub(channel));
    finish.countDown();
    assertThat(answered.await(5, TimeUnit.SECONDS)).as("a late answer harms nothing").isTrue();
    corpora.body = GetCorpusResponse::getDefaultInstance;
    assertThat(
            CorpusServiceGrpc.newBlockingStub(channel)
                .getCorpus(GetCorpusRequest.getDefaultInstance()))
        .isNotNull();
  }

  @Test
  void aShorterDeadlineOfTheCallersOwnGoesBefore() {
    corpora.body =
        () -> {
          assertThat(Calls.millisLeft(-1)).isLessThanOrEqualTo(1500);
          return GetCorpusResponse.getDefaultInstance();
        };
    CorpusServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(1500, TimeUnit.MILLISECONDS)
        .getCorpus(GetCorpusRequest.getDefaultInstance());
  }

  private static void assertDeadlineExceeded(CorpusServiceGrpc.CorpusServiceBlockingStub client) {
    assertThatThrownBy(() -> client.getCorpus(GetCorpusRequest.getDefaultInstance()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure ->
                assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
  }

  private static final class Corpora extends CorpusServiceGrpc.CorpusServiceImplBase {
    private final Calls calls;
    volatile Callable<GetCorpusResponse> body = GetCorpusResponse::getDefaultInstance;

    Corpora(Calls calls) {
      this.calls = calls;
    }

    @Override
    public void getCorpus(GetCorpusRequest request, StreamObserver<GetCorpusResponse> observer) {
      calls.unary(observer, body);
    }
  }
}
