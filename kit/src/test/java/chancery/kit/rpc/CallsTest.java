package chancery.kit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over a real server and a real connection. */
class CallsTest {

  private static final int CHUNK = 64 * 1024;

  private final Calls calls = new Calls();
  private final Streams streams = new Streams(calls);
  private final Server server;
  private final ManagedChannel channel;
  private final LogServiceGrpc.LogServiceBlockingStub client;

  CallsTest() throws IOException {
    server = NettyServerBuilder.forPort(0).addService(streams).build().start();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort()).usePlaintext().build();
    client = LogServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
    calls.close();
  }

  @Test
  void aStreamArrivesWholeAndInOrder() {
    streams.body =
        sender -> {
          for (int i = 1; i <= 1000; i++) {
            sender.send(FollowResponse.newBuilder().setHeadPosition(i).build());
          }
        };
    Iterator<FollowResponse> responses = client.follow(FollowRequest.getDefaultInstance());
    for (int i = 1; i <= 1000; i++) {
      assertThat(responses.next().getHeadPosition()).isEqualTo(i);
    }
    assertThat(responses.hasNext()).isFalse();
  }

  @Test
  void aStreamRunsOnAVirtualThread() {
    streams.body =
        sender ->
            sender.send(
                FollowResponse.newBuilder()
                    .setHeadPosition(Thread.currentThread().isVirtual() ? 1 : 0)
                    .build());
    assertThat(client.follow(FollowRequest.getDefaultInstance()).next().getHeadPosition())
        .isEqualTo(1);
  }

  @Test
  void aThrownFailureBecomesItsStatus() {
    streams.body =
        sender -> {
          throw ChanceryException.corpusNotFound("x");
        };
    assertThatThrownBy(() -> client.follow(FollowRequest.getDefaultInstance()).hasNext())
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(Statuses.fromWire(failure).code()).isEqualTo(Code.NOT_FOUND));
  }

  @Test
  void aClientThatDoesNotReadHoldsTheSenderBack() throws InterruptedException {
    AtomicInteger sent = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    streams.body =
        sender -> {
          try {
            while (true) {
              sender.send(large());
              sent.incrementAndGet();
            }
          } finally {
            ended.countDown();
          }
        };
    Context.CancellableContext call = Context.current().withCancellation();
    Context before = call.attach();
    Iterator<FollowResponse> responses = client.follow(FollowRequest.getDefaultInstance());
    responses.next();
    call.detach(before);
    int held = awaitStanding(sent);
    // The connection's windows and buffers hold a few; without flow control it were thousands.
    assertThat(held).isLessThan(200);
    call.cancel(null);
    assertThat(ended.await(5, TimeUnit.SECONDS)).as("the body unwinds on cancellation").isTrue();
  }

  @Test
  void aDeadlineEndsAStreamOnBothSides() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicLong left = new AtomicLong();
    streams.body =
        sender -> {
          left.set(Calls.millisLeft(-1));
          try {
            while (true) {
              sender.send(large());
            }
          } finally {
            ended.countDown();
          }
        };
    assertThatThrownBy(() ->
            client
                .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                .follow(FollowRequest.getDefaultInstance())
                .forEachRemaining(response -> {}))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure ->
                assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(left.get()).isBetween(1L, 300L);
  }

  @Test
  void withoutADeadlineTheTimeLeftIsTheOneGiven() {
    assertThat(Calls.millisLeft(1234)).isEqualTo(1234);
  }

  @Test
  void aWaitLeavesTimeToSayThatItWasInVain() {
    assertThat(Calls.millisToWait(1000)).isEqualTo(900);
    assertThat(Calls.millisToWait(30_000)).isEqualTo(29_000);
  }

  private static FollowResponse large() {
    return FollowResponse.newBuilder()
        .addEvents(
            chancery.log.v1.RecordedEvent.newBuilder()
                .setPayload(ByteString.copyFrom(new byte[CHUNK])))
        .build();
  }

  /** Waits until the count has stood still for half a second. */
  private static int awaitStanding(AtomicInteger count) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    int last = -1;
    while (last != count.get()) {
      assertThat(System.nanoTime()).as("time until the sender stands").isLessThan(deadline);
      last = count.get();
      TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(500).toMillis());
    }
    return last;
  }

  private static final class Streams extends LogServiceGrpc.LogServiceImplBase {
    private final Calls calls;
    volatile Calls.Streaming<FollowResponse> body = sender -> {};

    Streams(Calls calls) {
      this.calls = calls;
    }

    @Override
    public void follow(FollowRequest request, StreamObserver<FollowResponse> observer) {
      calls.streaming(observer, body);
    }
  }
}
