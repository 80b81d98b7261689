package chancery.local;

import chancery.local.imports.ImportState;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of each input, as a table at the end. */
final class ImportSummary {

  /** What came of one input. */
  sealed interface Outcome {}

  record Sent(ImportState state, Duration took) implements Outcome {}

  record Failed(String reason) implements Outcome {}

  private final URI url;
  private final String corpus;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String input, Outcome outcome) {}

  ImportSummary(URI url, String corpus) {
    this.url = url;
    this.corpus = corpus;
  }

  void add(String input, Outcome outcome) {
    rows.add(new Row(input, outcome));
  }

  boolean allDone() {
    return rows.stream().allMatch(row -> row.outcome() instanceof Sent sent && sent.state().done());
  }

  void print(PrintStream out) {
    int width = rows.stream().mapToInt(row -> row.input().length()).max().orElse(0);
    String row = "%-" + Math.max(width, 4) + "s  %11s %11s %11s %11s %11s  %9s%n";
    out.printf(row, "file", "received", "accepted", "updated", "duplicate", "rejected", "posts/s");
    for (Row each : rows) {
      switch (each.outcome()) {
        case Sent(ImportState state, Duration took) ->
            out.printf(
                row,
                each.input(),
                grouped(state.received()),
                grouped(state.accepted()),
                grouped(state.updated()),
                grouped(state.duplicate()),
                grouped(state.rejected()),
                grouped(state.received() * 1000 / Math.max(1, took.toMillis())));
        case Failed(String reason) -> out.printf("%s  failed: %s%n", each.input(), reason);
      }
    }
    rows.forEach(each -> printRest(out, each.outcome()));
  }

  private void printRest(PrintStream out, Outcome outcome) {
    if (!(outcome instanceof Sent sent)) {
      return;
    }
    ImportState state = sent.state();
    if (!state.done()) {
      out.printf("Import %s is %s: %s%n", state.id(), state.state(), state.error());
    }
    if (state.rejected() > 0) {
      out.printf(
          "Rejected records, with line and reason: %s/v1/corpora/%s/imports/%s/rejects?format=csv%n",
          url, corpus, state.id());
    }
  }

  private static String grouped(long count) {
    return "%,d".formatted(count);
  }
}
