package chancery.gateway.opinion;

import chancery.analysis.v1.Aspect;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.SentimentMeasure;
import chancery.gateway.json.EnumNames;
import chancery.gateway.table.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Aspects as rows: those praised, then those blamed. */
final class AspectTable {

  private static final List<String> COLUMNS =
      List.of(
          "side",
          "kind",
          "value",
          "posts",
          "judged",
          "mean",
          "meanLow",
          "meanHigh",
          "negative",
          "neutral",
          "positive",
          "z",
          "keyness",
          "query",
          "postIds");

  private AspectTable() {}

  static void write(AspectsResponse aspects, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(COLUMNS);
    for (Aspect praised : aspects.getPraisedList()) {
      table.row(row("praised", praised));
    }
    for (Aspect blamed : aspects.getBlamedList()) {
      table.row(row("blamed", blamed));
    }
    table.flush();
  }

  private static List<Object> row(String side, Aspect aspect) {
    SentimentMeasure sentiment = aspect.getSentiment();
    return List.of(
        side,
        EnumNames.word(aspect.getKind()),
        aspect.getValue(),
        aspect.getPosts(),
        sentiment.getPosts(),
        Csv.known(sentiment.hasMean(), sentiment.getMean()),
        Csv.known(sentiment.hasMeanLow(), sentiment.getMeanLow()),
        Csv.known(sentiment.hasMeanHigh(), sentiment.getMeanHigh()),
        sentiment.getNegative(),
        sentiment.getNeutral(),
        sentiment.getPositive(),
        aspect.getZ(),
        Csv.known(aspect.hasKeyness(), aspect.getKeyness()),
        aspect.getQuery(),
        String.join(" ", aspect.getPostIdsList()));
  }
}
