package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Interruption;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import io.grpc.Context;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildersTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Builders builders = new Builders(1, Duration.ofSeconds(20), metrics);

  @AfterEach
  void stop() {
    builders.close();
  }

  @Test
  void eachStageIsMeasured() {
    int built = builders.run(stages -> stages.run(Stage.LAYOUT, () -> 42));

    assertThat(built).isEqualTo(42);
    assertThat(metrics.get("chancery.network.build").tag("stage", "layout").timer().count())
        .isEqualTo(1);
  }

  @Test
  void whenTheCallerIsGoneNoFurtherStageBegins() {
    List<Stage> begun = new ArrayList<>();
    Context.CancellableContext call = Context.current().withCancellation();
    call.run(() ->
        assertThatThrownBy(() ->
                builders.run(stages -> {
                  stages.run(Stage.SELECT, () -> begun.add(Stage.SELECT));
                  call.cancel(null);
                  return stages.run(Stage.LAYOUT, () -> begun.add(Stage.LAYOUT));
                }))
            .isInstanceOfSatisfying(
                ChanceryException.class,
                gone -> assertThat(gone.code()).isEqualTo(Code.CANCELLED)));

    assertThat(begun).containsExactly(Stage.SELECT);
  }

  @Test
  void whenTheCallerIsGoneALongStageEnds() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Context.CancellableContext call = Context.current().withCancellation();
    call.run(() ->
        assertThatThrownBy(() ->
                builders.run(stages ->
                    stages.run(
                        Stage.PATHS,
                        () -> {
                          call.cancel(null);
                          try {
                            while (true) {
                              Interruption.check(Thread.currentThread());
                            }
                          } finally {
                            ended.countDown();
                          }
                        })))
            .isInstanceOfSatisfying(
                ChanceryException.class,
                gone -> assertThat(gone.code()).isEqualTo(Code.CANCELLED)));

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatTakesTooLongExceedsTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    try (Builders impatient = new Builders(1, Duration.ofMillis(50), new SimpleMeterRegistry())) {
      assertThatThrownBy(() ->
              impatient.run(stages -> {
                never.await();
                return 0;
              }))
          .isInstanceOfSatisfying(
              ChanceryException.class,
              late -> assertThat(late.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
    }
  }

  @Test
  void whatDoesNotFitIntoTheMemoryIsRefused() {
    assertThatThrownBy(() ->
            builders.run(stages -> {
              throw new OutOfMemoryError("as if");
            }))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            full -> assertThat(full.code()).isEqualTo(Code.RESOURCE_EXHAUSTED));
  }

  @Test
  void anErrorOfTheWorkIsTheCallersToSee() {
    assertThatThrownBy(() ->
            builders.run(stages -> {
              throw ChanceryException.corpusNotFound("demo");
            }))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("demo");
  }
}
