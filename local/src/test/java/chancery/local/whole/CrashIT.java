package chancery.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.local.client.Refused;
import chancery.local.imports.ImportState;
import chancery.local.whole.Api.Counts;
import chancery.local.whole.WholePlatform.Started;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} of any process during an import loses nothing and counts nothing twice. */
@ExtendWith(WholePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

  private static final int ROWS = 40_000;

  private final Started started;
  private byte[] rows = {};
  private Counts undisturbed = new Counts(0, 0, Map.of(), 0, 0);

  CrashIT(Started started) {
    this.started = started;
  }

  @BeforeAll
  void importUndisturbed() throws Exception {
    rows = IraRows.first(ROWS);
    started.api().gateway().putCorpus("undisturbed");
    ImportState done = started.api().send("undisturbed", rows, IraRows.PARAMETERS);
    assertThat(done.received()).isEqualTo(ROWS);
    assertThat(done.rejected()).isZero();
    undisturbed =
        Waiting.until(
            "the followers",
            () -> started.api().counts("undisturbed", done.position()),
            any -> true);
    assertThat(undisturbed.inTheIndex()).isEqualTo(undisturbed.inTheLog());
    assertThat(undisturbed.ties()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway",
        "ingest-service",
        "analysis-service",
        "graph-service",
        "redis",
        "postgres"
      })
  void aKilledProcessCostsNothingOnceTheInputIsSentAgain(String victim) throws Exception {
    String corpus = "killed-" + victim;
    started.api().gateway().putCorpus(corpus);
    AtomicBoolean killed = new AtomicBoolean();

    sendOnce(
        corpus,
        state -> {
          if (state.accepted() > 0 && killed.compareAndSet(false, true)) {
            started.platform().process(victim).orElseThrow().destroyForcibly();
          }
        });
    ImportState done =
        Waiting.until(
            "an import after the death of " + victim,
            () -> started.api().send(corpus, rows, IraRows.PARAMETERS),
            ImportState::done);

    assertThat(killed).as("the import was over before the kill").isTrue();
    assertThat(done.received()).isEqualTo(ROWS);
    Counts counts =
        Waiting.until(
            "counts after the death of " + victim,
            () -> started.api().counts(corpus, done.position()),
            any -> true);
    assertThat(counts).isEqualTo(undisturbed);
  }

  @Test
  void aRepeatedImportAddsNothing() throws Exception {
    ImportState again = started.api().send("undisturbed", rows, IraRows.PARAMETERS);

    assertThat(again.accepted()).isZero();
    assertThat(again.updated() + again.duplicate()).isEqualTo(ROWS);
    assertThat(started.api().counts("undisturbed", again.position())).isEqualTo(undisturbed);
  }

  /** The death of gateway, ingest-service or PostgreSQL breaks the import off; others need not. */
  private void sendOnce(String corpus, Consumer<ImportState> counted) throws InterruptedException {
    try {
      started.api().send(corpus, rows, IraRows.PARAMETERS, counted);
    } catch (IOException | Refused brokenOff) {
      System.out.println("  the import broke off: " + brokenOff.getMessage());
    }
  }
}
