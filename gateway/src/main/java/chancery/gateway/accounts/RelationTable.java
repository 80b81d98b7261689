package chancery.gateway.accounts;

import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationBucket;
import chancery.analysis.v1.RelationTone;
import chancery.analysis.v1.RelationsResponse;
import chancery.analysis.v1.SentimentMeasure;
import chancery.gateway.json.EnumNames;
import chancery.gateway.table.Csv;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Relations as rows: each in all, without a time, then its buckets. */
final class RelationTable {

  private static final List<String> COLUMNS =
      List.of(
          "source",
          "target",
          "from",
          "to",
          "posts",
          "back",
          "reciprocity",
          "judged",
          "mean",
          "meanLow",
          "meanHigh",
          "negative",
          "tone");

  private RelationTable() {}

  static void write(RelationsResponse relations, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (Relation relation : relations.getItemsList()) {
      table.row(
          row(
              relation,
              List.of("", "", relation.getPosts(), relation.getBack(), relation.getReciprocity()),
              relation.getSentiment(),
              relation.getTone()));
      for (RelationBucket bucket : relation.getCourseList()) {
        table.row(
            row(
                relation,
                List.of(time(bucket.getFrom()), time(bucket.getTo()), bucket.getPosts(), "", ""),
                bucket.getSentiment(),
                bucket.getTone()));
      }
    }
    table.flush();
  }

  private static List<Object> row(
      Relation relation, List<Object> posts, SentimentMeasure sentiment, RelationTone tone) {
    return List.of(
        relation.getFrom().getValue(),
        relation.getTo().getValue(),
        posts.get(0),
        posts.get(1),
        posts.get(2),
        posts.get(3),
        posts.get(4),
        sentiment.getPosts(),
        Csv.known(sentiment.hasMean(), sentiment.getMean()),
        Csv.known(sentiment.hasMeanLow(), sentiment.getMeanLow()),
        Csv.known(sentiment.hasMeanHigh(), sentiment.getMeanHigh()),
        Csv.known(sentiment.getPosts() > 0, sentiment.getNegative()),
        EnumNames.word(tone));
  }

  private static String time(Timestamp at) {
    return Timestamps.toString(at);
  }
}
