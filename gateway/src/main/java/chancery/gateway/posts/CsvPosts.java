package chancery.gateway.posts;

import chancery.analysis.v1.ExportPostsResponse;
import chancery.gateway.media.Download;
import chancery.gateway.table.Csv;
import chancery.gateway.table.PostTable;
import chancery.post.v1.Post;
import java.io.IOException;
import java.io.OutputStream;

/** Posts as a table. One for each download. */
final class CsvPosts implements Download.Part<ExportPostsResponse> {

  @Override
  public void begin(OutputStream out) throws IOException {
    Csv.header(out, PostTable.COLUMNS);
  }

  @Override
  public void write(ExportPostsResponse message, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    for (Post post : message.getPostsList()) {
      table.row(PostTable.row(post));
    }
    table.flush();
  }
}
