package chancery.gateway.accounts;

import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.PlaceSensitivity;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingsResponse;

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
    html.element("h2", "Places, and how firm they are").open("table").open("thead").open("tr");
    header("Place", "Actor", "Country", "Index", "95 %", "Places by chance", "Holds");
    header("Places by weights", "Posts");
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
              ? Figures.one(actor.getIndexLow()) + " to " + Figures.one(actor.getIndexHigh())
              : UNKNOWN);
      number(range(actor.hasPlaceLow(), actor.getPlaceLow(), actor.getPlaceHigh()));
      number(actor.getPlace() == 0 ? UNKNOWN : Figures.percent(sensitivity.getHolds()));
      number(
          range(sensitivity.hasPlaceLow(), sensitivity.getPlaceLow(), sensitivity.getPlaceHigh()));
      number(Figures.whole(actor.getPosts()));
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private void writeMeasures() {
    html.element("h2", "Measures").open("table", "class", "wide").open("thead").open("tr");
    header("Actor");
    rankings.getWeightsList().forEach(weight -> header(Measures.title(weight.getMeasure())));
    html.close("tr").close("thead").open("tbody");
    for (RankedActor actor : rankings.getItemsList()) {
      html.open("tr").element("td", actor.getMember().getName());
      actor.getMeasuresList().forEach(this::measure);
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private void measure(MeasureValue measure) {
    html.open("td", "class", "n");
    if (!measure.hasValue()) {
      html.text(UNKNOWN);
    } else {
      html.text(Figures.fitting(measure.getValue()));
      if (measure.hasLow()) {
        html.open("br");
        html.element(
            "small",
            Figures.fitting(measure.getLow()) + " to " + Figures.fitting(measure.getHigh()));
      }
    }
    html.close("td");
  }

  private void header(String... titles) {
    for (String title : titles) {
      html.element("th", title, "scope", "col");
    }
  }

  private void number(String figure) {
    html.element("td", figure, "class", "n");
  }

  private static String range(boolean known, int low, int high) {
    if (!known) {
      return UNKNOWN;
    }
    return low == high ? String.valueOf(low) : low + " to " + high;
  }
}
