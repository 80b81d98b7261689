package chancery.gateway.trends;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.analysis.v1.BurstItem;
import chancery.analysis.v1.BurstsResponse;
import chancery.gateway.table.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Bursts as rows. */
final class BurstTable {

  private static final List<String> COLUMNS =
      List.of(
          "value", "label", "from", "to", "strength", "posts", "slicePosts", "total", "postsLink");

  private BurstTable() {}

  static void write(BurstsResponse bursts, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (BurstItem burst : bursts.getItemsList()) {
      table.row(
          List.of(
              burst.getValue(),
              burst.getLabel(),
              instant(burst.getFrom()).toString(),
              instant(burst.getTo()).toString(),
              burst.getStrength(),
              burst.getPosts(),
              burst.getSlicePosts(),
              burst.getTotal(),
              burst.getPostsLink()));
    }
    table.flush();
  }
}
