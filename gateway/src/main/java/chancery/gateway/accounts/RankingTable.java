package chancery.gateway.accounts;

import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingMember;
import chancery.analysis.v1.RankingsResponse;
import chancery.gateway.table.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A ranking as rows; actors without data come last, with empty cells. */
final class RankingTable {

  private static final List<String> COLUMNS =
      List.of(
          "place",
          "id",
          "name",
          "kind",
          "country",
          "organisation",
          "index",
          "indexLow",
          "indexHigh",
          "placeLow",
          "placeHigh",
          "placeHolds",
          "posts");

  private RankingTable() {}

  static void write(RankingsResponse ranking, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    List<Object> header = new ArrayList<>(COLUMNS);
    ranking.getWeightsList().forEach(weight -> header.add(Measures.key(weight.getMeasure())));
    table.row(header);
    for (RankedActor actor : ranking.getItemsList()) {
      table.row(row(actor));
    }
    for (RankingMember member : ranking.getWithoutDataList()) {
      List<Object> row = new ArrayList<>();
      row.add("");
      addMember(row, member);
      while (row.size() < header.size()) {
        row.add("");
      }
      table.row(row);
    }
    table.flush();
  }

  private static List<Object> row(RankedActor actor) {
    List<Object> row = new ArrayList<>();
    row.add(actor.getPlace() == 0 ? "" : actor.getPlace());
    addMember(row, actor.getMember());
    row.add(known(actor.hasIndex(), actor.getIndex()));
    row.add(known(actor.hasIndexLow(), actor.getIndexLow()));
    row.add(known(actor.hasIndexHigh(), actor.getIndexHigh()));
    row.add(known(actor.hasPlaceLow(), actor.getPlaceLow()));
    row.add(known(actor.hasPlaceHigh(), actor.getPlaceHigh()));
    row.add(actor.getSensitivity().getHolds());
    row.add(actor.getPosts());
    for (MeasureValue measure : actor.getMeasuresList()) {
      row.add(known(measure.hasValue(), measure.getValue()));
    }
    return row;
  }

  private static void addMember(List<Object> row, RankingMember member) {
    row.add(member.getId());
    row.add(member.getName());
    row.add(Measures.kind(member.getKind()));
    row.add(member.getCountry());
    row.add(member.getOrganisation());
  }

  private static Object known(boolean given, Object value) {
    return given ? value : "";
  }
}
