package chancery.gateway.content;

import chancery.gateway.media.Download;
import chancery.gateway.media.Media;
import chancery.gateway.table.Csv;
import com.google.protobuf.Message;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An answer as JSON or as a table. */
final class Answer {

  /**
   * @param rows texts and numbers; empty texts for what is not there
   */
  record Table(List<String> columns, List<List<Object>> rows) {}

  private Answer() {}

  /**
   * @param name of the file, without its extension
   */
  static Response of(Media media, String name, Message message, Table table) {
    if (media != Media.CSV) {
      return Response.ok(message).type(MediaType.APPLICATION_JSON).build();
    }
    return Download.answer(
        out -> {
          Csv csv = new Csv(out);
          csv.row(table.columns());
          for (List<Object> row : table.rows()) {
            csv.row(row);
          }
          csv.flush();
        },
        media,
        name);
  }
}
