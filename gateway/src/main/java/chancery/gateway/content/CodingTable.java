package chancery.gateway.content;

import chancery.analysis.v1.CategoryShare;
import chancery.analysis.v1.CodedPosts;
import chancery.analysis.v1.CodingItem;
import chancery.analysis.v1.CodingResponse;
import chancery.gateway.content.Answer.Table;
import chancery.gateway.table.Csv;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A coding as a table: one line for each category of each group and interval. */
final class CodingTable {

  private static final List<String> COLUMNS =
      List.of(
          "group",
          "label",
          "from",
          "to",
          "posts",
          "coded",
          "category",
          "category_posts",
          "share",
          "low",
          "high");

  private CodingTable() {}

  static Table of(CodingResponse coding) {
    List<List<Object>> rows = new ArrayList<>();
    if (coding.getItemsCount() == 0) {
      add(rows, CodingItem.newBuilder().setCoded(coding.getAll()).build());
    }
    coding.getItemsList().forEach(item -> add(rows, item));
    return new Table(COLUMNS, rows);
  }

  private static void add(List<List<Object>> rows, CodingItem item) {
    CodedPosts coded = item.getCoded();
    for (CategoryShare share : coded.getCategoriesList()) {
      rows.add(
          List.of(
              item.getGroup(),
              item.getLabel(),
              item.hasFrom() ? time(item.getFrom()) : "",
              item.hasTo() ? time(item.getTo()) : "",
              coded.getPosts(),
              coded.getCoded(),
              share.getCategory(),
              share.getPosts(),
              Csv.known(share.hasShare(), share.getShare()),
              Csv.known(share.hasLow(), share.getLow()),
              Csv.known(share.hasHigh(), share.getHigh())));
    }
  }

  private static String time(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString();
  }
}
