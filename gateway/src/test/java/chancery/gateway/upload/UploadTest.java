package chancery.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.gateway.upload.Upload.Signal;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  /** A call that keeps what it is sent and is ready when the test says so. */
  private static final class Call extends ClientCallStreamObserver<String> {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean ready = true;
    private volatile boolean completed;
    private volatile @Nullable String cancelled;
    private Runnable onReady = () -> {};

    void becomeReady() {
      ready = true;
      onReady.run();
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      onReady = handler;
    }

    @Override
    public void onNext(String request) {
      sent.add(request);
    }

    @Override
    public void onCompleted() {
      completed = true;
    }

    @Override
    public void cancel(@Nullable String why, @Nullable Throwable cause) {
      cancelled = why;
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}

    @Override
    public void disableAutoInboundFlowControl() {}
  }

  private final Call call = new Call();
  private final Upload<String, String> upload = new Upload<>();

  UploadTest() {
    upload.beforeStart(call);
  }

  @Test
  void sendingWaitsUntilTheServiceIsReady() throws Exception {
    call.ready = false;
    Thread sending = Thread.ofVirtual().start(this::sendOne);
    assertThat(sending.join(Duration.ofMillis(100))).isFalse();
    assertThat(call.sent).isEmpty();

    call.becomeReady();

    assertThat(sending.join(SOON)).isTrue();
    assertThat(call.sent).containsExactly("a");
  }

  private void sendOne() {
    try {
      assertThat(upload.send("a")).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void sendingEndsWithTheCall() throws Exception {
    upload.onError(Status.NOT_FOUND.asRuntimeException());

    assertThat(upload.send("a")).isFalse();
    assertThat(call.sent).isEmpty();
    assertThat(upload.next(SOON)).isInstanceOf(Signal.Failed.class);
  }

  @Test
  void signalsComeInOrder() throws Exception {
    upload.onNext("one");
    upload.onNext("two");
    upload.onCompleted();

    assertThat(upload.next(SOON)).isEqualTo(new Signal.Answer<>("one"));
    assertThat(upload.next(SOON)).isEqualTo(new Signal.Answer<>("two"));
    assertThat(upload.next(SOON)).isEqualTo(new Signal.Completed<>());
    assertThat(upload.next(Duration.ofMillis(10))).isNull();
  }

  @Test
  void aBodyIsSentInOrderAndCompletesTheCall() throws Exception {
    byte[] bytes = "0123456789".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    new Body(new ByteArrayInputStream(bytes), Long.MAX_VALUE)
        .sendTo(upload, chunk -> chunk.toStringUtf8());

    assertThat(String.join("", call.sent)).hasSize(1_000_000).startsWith("0123456789");
    assertThat(call.sent).allMatch(chunk -> chunk.length() <= 256 * 1024);
    assertThat(call.completed).isTrue();
  }

  @Test
  void aBodyOverItsLimitIsNotCompleted() {
    Body body = new Body(new ByteArrayInputStream(new byte[11]), 10);

    assertThatExceptionOfType(Body.TooLong.class)
        .isThrownBy(() -> body.sendTo(upload, chunk -> chunk.toStringUtf8()));
    assertThat(call.completed).isFalse();
  }

  @Test
  void aCallThatIsGivenUpTakesNoMore() throws Exception {
    upload.cancel("enough");

    assertThat(call.cancelled).isEqualTo("enough");
    assertThat(upload.send("a")).isFalse();
  }
}
