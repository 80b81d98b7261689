package chancery.gateway.opinion;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.analysis.v1.StanceAuthor;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StanceItem;
import chancery.analysis.v1.StanceMeasure;
import chancery.analysis.v1.StancePost;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceResponse;
import chancery.analysis.v1.StanceShare;
import chancery.gateway.json.EnumNames;
import chancery.gateway.table.Csv;
import chancery.gateway.table.PostTable;
import chancery.log.v1.Stance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Stances over time, and pages of authors and posts, as tables. */
final class StanceTables {

  private static final List<String> AUTHORS =
      List.of(
          "id",
          "handle",
          "posts",
          "favour",
          "against",
          "leaning",
          "leaningLow",
          "leaningHigh",
          "decided",
          "postIds");
  private static final List<String> STANCES =
      List.of("stance", "favour", "against", "none", "label");

  private static final List<String> OVER_TIME =
      List.of(
          "from",
          "to",
          "group",
          "posts",
          "favour",
          "against",
          "none",
          "favourShare",
          "favourLow",
          "favourHigh",
          "againstShare",
          "againstLow",
          "againstHigh",
          "leaning",
          "leaningLow",
          "leaningHigh");

  private StanceTables() {}

  /** A row for each interval of each group; what is unknown without posts is empty. */
  static void overTime(StanceResponse stances, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    table.row(OVER_TIME);
    for (StanceItem item : stances.getItemsList()) {
      StanceMeasure stance = item.getStance();
      List<Object> row =
          new ArrayList<>(
              List.of(
                  instant(item.getFrom()).toString(),
                  instant(item.getTo()).toString(),
                  item.getGroup(),
                  stance.getPosts(),
                  stance.getFavour(),
                  stance.getAgainst(),
                  stance.getNone()));
      row.addAll(share(stance.hasFavourShare(), stance.getFavourShare()));
      row.addAll(share(stance.hasAgainstShare(), stance.getAgainstShare()));
      row.add(Csv.known(stance.hasLeaning(), stance.getLeaning()));
      row.add(Csv.known(stance.hasLeaningLow(), stance.getLeaningLow()));
      row.add(Csv.known(stance.hasLeaningHigh(), stance.getLeaningHigh()));
      table.row(row);
    }
    table.flush();
  }

  private static List<Object> share(boolean known, StanceShare share) {
    return List.of(
        Csv.known(known, share.getValue()),
        Csv.known(known, share.getLow()),
        Csv.known(known, share.getHigh()));
  }

  static void authors(StanceAuthorsResponse page, OutputStream out) throws IOException {
    Csv.header(out, AUTHORS);
    Csv table = new Csv(out);
    for (StanceAuthor author : page.getItemsList()) {
      table.row(
          List.of(
              author.getId(),
              author.getLabel(),
              author.getPosts(),
              author.getFavour(),
              author.getAgainst(),
              author.getLeaning(),
              author.getLeaningLow(),
              author.getLeaningHigh(),
              author.getDecided(),
              String.join(" ", author.getPostIdsList())));
    }
    table.flush();
  }

  /** The columns of a post, then those of its stance. */
  static void posts(StancePostsResponse page, OutputStream out) throws IOException {
    List<String> columns = new ArrayList<>(PostTable.COLUMNS);
    columns.addAll(STANCES);
    Csv.header(out, columns);
    Csv table = new Csv(out);
    for (StancePost post : page.getItemsList()) {
      List<Object> row = new ArrayList<>(PostTable.row(post.getPost()));
      row.add(name(post.getStance()));
      row.add(post.getFavour());
      row.add(post.getAgainst());
      row.add(post.getNone());
      row.add(name(post.getLabel()));
      table.row(row);
    }
    table.flush();
  }

  /** Empty where there is none. */
  private static String name(Stance stance) {
    return stance == Stance.STANCE_UNSPECIFIED ? "" : EnumNames.word(stance);
  }
}
