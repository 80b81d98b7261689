package chancery.gateway.imports;

import chancery.gateway.media.Download;
import chancery.gateway.table.Csv;
import chancery.ingest.v1.ListRejectsResponse;
import chancery.ingest.v1.Reject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rejects as a table. */
final class CsvRejects implements Download.Part<ListRejectsResponse> {

  @Override
  public void begin(OutputStream out) throws IOException {
    Csv.header(out, List.of("line", "reason", "excerpt"));
  }

  @Override
  public void write(ListRejectsResponse message, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    for (Reject reject : message.getItemsList()) {
      table.row(List.of(reject.getLine(), reject.getReason(), reject.getExcerpt()));
    }
    table.flush();
  }
}
