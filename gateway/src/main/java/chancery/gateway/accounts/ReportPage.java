package chancery.gateway.accounts;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.RankingMember;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.ReportResponse;
import chancery.analysis.v1.ValueCount;
import chancery.evidence.v1.Evidence;
import chancery.gateway.html.Html;
import chancery.gateway.html.PrintedPage;
import chancery.post.v1.Author;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A report for print, with charts in it. */
final class ReportPage {

  private static final int CHARTED = 40;

  private static final PrintedPage PAGE =
      new PrintedPage(
          """
          body{max-width:60rem}caption{text-align:left}th{vertical-align:bottom}small{font-size:85%}
          td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}
          .scroll{overflow-x:auto}.lists{display:flex;flex-wrap:wrap;gap:0 2rem}.lists section{flex:1 1 12rem;break-inside:avoid}
          blockquote{margin:.5rem 0;white-space:pre-wrap}blockquote+small{display:block;margin-bottom:1rem}.narrow{width:20rem}
          .wide{font-size:11px}.wide td,.wide th{padding:.2rem .3rem}
          @media print{.scroll{overflow:visible}}
          """);

  /** The page's Content-Security-Policy. */
  static final String POLICY = PAGE.policy();

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Html html;
  private final ReportResponse report;
  private final RankingsResponse rankings;

  private ReportPage(String corpus, ReportResponse report) {
    this.report = report;
    this.rankings = report.getRankings();
    this.html = PAGE.open(title(corpus));
  }

  static String of(String corpus, ReportResponse report) {
    return new ReportPage(corpus, report).write(corpus);
  }

  private String write(String corpus) {
    writeHead(corpus);
    writeIndex();
    new ReportTables(html, rankings).write();
    writeGroup();
    writeWithoutData();
    writeMethod();
    return PrintedPage.close(html);
  }

  private String title(String corpus) {
    LocalDate from = date(first());
    LocalDate to = date(end()).minusDays(1);
    boolean year = from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()));
    return "Report on %s, %s".formatted(corpus, year ? from.getYear() : from + " to " + to);
  }

  private Timestamp first() {
    return report.getMonthsCount() > 0 && !rankings.hasFrom()
        ? report.getMonths(0).getFrom()
        : rankings.getFrom();
  }

  private Timestamp end() {
    return report.getMonthsCount() > 0 && !rankings.hasTo()
        ? report.getMonths(report.getMonthsCount() - 1).getTo()
        : rankings.getTo();
  }

  private static LocalDate date(Timestamp time) {
    return instant(time).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void writeHead(String corpus) {
    html.element("h1", title(corpus));
    html.element(
        "p",
        "%s posts by %d actors; %d further actors without data. As of %s UTC, position %s."
            .formatted(
                Figures.whole(rankings.getTotal()),
                rankings.getItemsCount(),
                rankings.getWithoutDataCount(),
                MINUTE.format(instant(report.getAsOf().getRecordedAt())),
                Figures.whole(report.getAsOf().getPosition())));
  }

  private void writeIndex() {
    if (rankings.getItemsCount() == 0) {
      html.element("p", "None of the actors posted in this period.");
      return;
    }
    html.element("h2", "Composite index");
    int shown = Math.min(CHARTED, rankings.getItemsCount());
    Charts.indices(html, rankings.getItemsList().subList(0, shown));
    if (shown < rankings.getItemsCount()) {
      html.element("p", "The first %d of %d actors.".formatted(shown, rankings.getItemsCount()));
    }
  }

  private void writeGroup() {
    html.element("h2", "Posts by month");
    Charts.months(html, report.getMonthsList());
    html.open("div", "class", "lists");
    writeValues("Hashtags", report.getHashtagsList(), value -> "#" + shown(value));
    writeValues("Domains linked to", report.getDomainsList(), ReportPage::shown);
    writeValues("Languages", report.getLanguagesList(), ReportPage::language);
    html.close("div");
    if (report.getSuccessfulPostsCount() > 0) {
      html.element("h2", "Most successful posts");
      report.getSuccessfulPostsList().forEach(this::writePost);
    }
  }

  private static String shown(ValueCount value) {
    return value.hasLabel() ? value.getLabel() : value.getValue();
  }

  private static String language(ValueCount value) {
    return value.getValue().equals("und")
        ? "undetermined"
        : Locale.forLanguageTag(value.getValue()).getDisplayLanguage(Locale.ENGLISH);
  }

  private void writeValues(
      String title, List<ValueCount> values, Function<ValueCount, String> name) {
    if (values.isEmpty()) {
      return;
    }
    html.open("section").element("h2", title).open("table");
    for (ValueCount value : values) {
      html.open("tr")
          .element("td", name.apply(value))
          .element("td", Figures.whole(value.getPosts()), "class", "n")
          .close("tr");
    }
    html.close("table").close("section");
  }

  private void writePost(Post post) {
    Author author = post.getAuthor();
    Metrics metrics = post.getMetrics();
    html.open("blockquote").text(post.getText()).close("blockquote");
    html.element(
        "small",
        "%s, %s: %s likes, %s reposts, %s replies, %s quotes (%s)"
            .formatted(
                author.hasHandle() ? "@" + author.getHandle() : author.getId(),
                date(post.getCreatedAt()),
                Figures.whole(metrics.getLikes()),
                Figures.whole(metrics.getReposts()),
                Figures.whole(metrics.getReplies()),
                Figures.whole(metrics.getQuotes()),
                post.getId()));
  }

  private void writeWithoutData() {
    if (rankings.getWithoutDataCount() == 0) {
      return;
    }
    html.element("h2", "Actors without data");
    html.element("p", "They have no post in this period, and no place.").open("ul");
    for (RankingMember member : rankings.getWithoutDataList()) {
      html.element("li", member.getName() + " (" + member.getId() + ")");
    }
    html.close("ul");
  }

  private void writeMethod() {
    Evidence evidence = rankings.getEvidence();
    html.element("h2", "Method");
    html.element(
        "p",
        "Each measure is turned into its percentile rank among the actors; the index is their weighted mean, 0 to 100."
            + " Intervals hold 95 % of the samples that were drawn anew from the period's days (of short periods hours)."
            + " \"Holds\" says in how many of the draws of other weights the place stays the same.");
    html.open("table", "class", "narrow");
    for (MeasureWeight weight : rankings.getWeightsList()) {
      html.open("tr")
          .element("td", Measures.title(weight.getMeasure()))
          .element("td", Figures.one(100 * weight.getWeight()) + " %", "class", "n")
          .close("tr");
    }
    html.close("table").open("p");
    html.text("%s, version %s. ".formatted(evidence.getMethod(), evidence.getVersion()));
    evidence
        .getParametersList()
        .forEach(parameter ->
            html.text("%s: %s. ".formatted(parameter.getName(), parameter.getValue())));
    html.text("%s posts considered. ".formatted(Figures.whole(evidence.getConsidered())));
    if (!evidence.getPostsLink().isEmpty()) {
      html.element("a", "The posts", "href", evidence.getPostsLink());
    }
    html.close("p");
  }
}
