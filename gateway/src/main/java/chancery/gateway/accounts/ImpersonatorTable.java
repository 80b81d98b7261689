package chancery.gateway.accounts;

import chancery.gateway.json.EnumNames;
import chancery.gateway.json.ProtoJson;
import chancery.gateway.table.Csv;
import chancery.graph.v1.Impersonator;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.graph.v1.ResemblanceReason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Accounts that resemble actors as rows, one for each reason. */
final class ImpersonatorTable {

  private static final List<String> COLUMNS =
      List.of(
          "account",
          "handle",
          "displayName",
          "actor",
          "actorName",
          "score",
          "posts",
          "firstAt",
          "lastAt",
          "likeness",
          "weight",
          "field",
          "compared",
          "withField",
          "with");

  private ImpersonatorTable() {}

  static void write(ImpersonatorsResponse answer, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (Impersonator account : answer.getItemsList()) {
      for (ResemblanceReason reason : account.getReasonsList()) {
        table.row(row(account, reason));
      }
    }
    table.flush();
  }

  private static List<Object> row(Impersonator account, ResemblanceReason reason) {
    return List.of(
        account.getAccount(),
        account.getHandle(),
        account.getDisplayName(),
        account.getActorId(),
        account.getActorName(),
        account.getScore(),
        account.getPosts(),
        ProtoJson.instant(account.getFirstAt()),
        ProtoJson.instant(account.getLastAt()),
        EnumNames.word(reason.getLikeness()),
        reason.getWeight(),
        EnumNames.word(reason.getField()),
        reason.getCompared(),
        EnumNames.word(reason.getWithField()),
        reason.getWith());
  }
}
