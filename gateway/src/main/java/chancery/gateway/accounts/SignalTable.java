package chancery.gateway.accounts;

import chancery.gateway.json.EnumNames;
import chancery.gateway.table.Csv;
import chancery.graph.v1.AccountSignals;
import chancery.graph.v1.RankSignalsResponse;
import chancery.graph.v1.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Signals as rows, one for each signal of an account. */
final class SignalTable {

  private static final List<String> COLUMNS =
      List.of(
          "account",
          "handle",
          "posts",
          "score",
          "low",
          "high",
          "signal",
          "value",
          "percentile",
          "unusual",
          "median");

  private SignalTable() {}

  static void write(RankSignalsResponse answer, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (AccountSignals account : answer.getItemsList()) {
      for (Signal signal : account.getSignalsList()) {
        table.row(row(account, signal));
      }
    }
    table.flush();
  }

  private static List<Object> row(AccountSignals account, Signal signal) {
    return List.of(
        account.getAccount(),
        account.getHandle(),
        account.getPosts(),
        account.getScore().getScore(),
        account.getScore().getLow(),
        account.getScore().getHigh(),
        EnumNames.word(signal.getKind()),
        signal.getValue(),
        signal.getPercentile(),
        signal.getUnusual(),
        signal.getMedian());
  }
}
