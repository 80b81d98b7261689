package chancery.gateway.accounts;

import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.PlaceSensitivity;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingMeasure;
import chancery.analysis.v1.RankingsResponse;
import chancery.gateway.html.Html;

/** The tables of a report: places, and what they are made of. */
final class ReportTables {

  private static final String UNKNOWN = "–";

  private final Html html;
  private final RankingsResponse rankings;

  ReportTables(Html html, RankingsResponse rankings) {
    this.html = html;
    this.rankings = rankings;
  }

  void write() {
    if (rankings.getItemsCount() > 0) {
      writePlaces();
      writeMeasures();
    }
  }

  private void writePlaces() {
    html.element("h2", "Places, and how firm they are").open("div", "class", "scroll");
    html.open("table").open("thead").open("tr");
    numberHeaders("Place");
    headers("Actor", "Country");
    numberHeaders("Index", "95 %", "Places by chance", "Holds", "Places by weights", "Posts");
    html.close("tr").close("thead").open("tbody");
    for (RankedActor actor : rankings.getItemsList()) {
      PlaceSensitivity sensitivity = actor.getSensitivity();
      html.open("tr");
      number(actor.getPlace() == 0 ? UNKNOWN : String.valueOf(actor.getPlace()));
      html.element("td", actor.getMember().getName());
      html.element("td", actor.getMember().getCountry());
      number(actor.hasIndex() ? Figures.one(actor.getIndex()) : UNKNOWN);
      number(
          actor.hasIndexLow()
              ? Figures.range(Figures.one(actor.getIndexLow()), Figures.one(actor.getIndexHigh()))
              : UNKNOWN);
      number(range(actor.hasPlaceLow(), actor.getPlaceLow(), actor.getPlaceHigh()));
      number(actor.getPlace() == 0 ? UNKNOWN : Figures.percent(sensitivity.getHolds()));
      number(
          range(sensitivity.hasPlaceLow(), sensitivity.getPlaceLow(), sensitivity.getPlaceHigh()));
      number(Figures.whole(actor.getPosts()));
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void writeMeasures() {
    html.element("h2", "Measures").open("div", "class", "scroll");
    html.open("table", "class", "wide").open("thead").open("tr");
    headers("Actor");
    rankings.getWeightsList().forEach(weight -> numberHeaders(Measures.title(weight.getMeasure())));
    html.close("tr").close("thead").open("tbody");
    for (RankedActor actor : rankings.getItemsList()) {
      html.open("tr").element("td", actor.getMember().getName());
      actor.getMeasuresList().forEach(this::measure);
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void measure(MeasureValue measure) {
    html.open("td", "class", "n");
    if (!measure.hasValue()) {
      html.text(UNKNOWN);
    } else {
      RankingMeasure of = measure.getMeasure();
      String low = Measures.written(of, measure.getLow());
      String high = Measures.written(of, measure.getHigh());
      html.text(Measures.written(of, measure.getValue()));
      // Where chance moves nothing, as with the followers of a single account, there is no
      // interval.
      if (measure.hasLow() && !low.equals(high)) {
        html.open("br").element("small", Figures.range(low.replace(" %", ""), high));
      }
    }
    html.close("td");
  }

  private void headers(String... titles) {
    for (String title : titles) {
      html.element("th", title, "scope", "col");
    }
  }

  private void numberHeaders(String... titles) {
    for (String title : titles) {
      html.element("th", title, "scope", "col", "class", "n");
    }
  }

  private void number(String figure) {
    html.element("td", figure, "class", "n");
  }

  private static String range(boolean known, int low, int high) {
    return known ? Figures.range(String.valueOf(low), String.valueOf(high)) : UNKNOWN;
  }
}
