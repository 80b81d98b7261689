package chancery.gateway.findings;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ingest.v1.GetDefinitionResponse;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingSighting;
import com.google.protobuf.Timestamp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindingPageTest {

  private static final long START = 1_700_000_000;

  @Test
  void sightingsAreDrawnOverTimeALineForEachAccount() {
    String page =
        page(
            finding()
                .addSightings(sighting(60, "x:2").setPost("x:78"))
                .addSightings(sighting(0, "x:1").setPost("x:77"))
                .addSightings(sighting(120, "x:1")));

    assertThat(page).contains("<h2>Shares of its members over time</h2>");
    assertThat(count(page, "<circle ")).isEqualTo(3);
    assertThat(page)
        .contains("<a href=\"/v1/corpora/demo/posts/x%3A77\"><circle ")
        .contains("<title>x:1, 2023-11-14T22:13:20Z</title>")
        .contains("<th>14 Nov 2023, 22:14:20</th>");
    assertThat(page.indexOf(">x:1</text>")).isLessThan(page.indexOf(">x:2</text>"));
  }

  @Test
  void accountsForWhomThereIsNoRoomShareALine() {
    Finding.Builder finding = finding();
    for (int account = 0; account < 100; account++) {
      finding.addSightings(sighting(account, "x:" + account));
    }

    String page = page(finding);

    assertThat(page).contains(">61 other accounts</text>").contains("And 60 more");
    assertThat(count(page, "<circle ")).isEqualTo(100);
  }

  @Test
  void oneSightingIsEnoughForAPictureAndNoneMakesNone() {
    assertThat(count(page(finding().addSightings(sighting(0, "x:1"))), "<circle ")).isOne();
    assertThat(page(finding())).doesNotContain("<svg");
  }

  @Test
  void whatWasWrittenStaysText() {
    String page = page(finding().setNotes("<script>alert(1)</script>").addAccounts("x:\"><b>"));

    assertThat(page).doesNotContain("<script>").doesNotContain("<b>");
    assertThat(FindingPage.POLICY).contains("default-src 'none'").doesNotContain("unsafe");
  }

  private static Finding.Builder finding() {
    return Finding.newBuilder().setKind(FindingKind.FINDING_KIND_GROUP).addAccounts("x:1");
  }

  private static FindingSighting.Builder sighting(long after, String account) {
    return FindingSighting.newBuilder()
        .setAt(Timestamp.newBuilder().setSeconds(START + after))
        .setAccount(account);
  }

  private static String page(Finding.Builder finding) {
    Definition definition =
        Definition.newBuilder()
            .setName("five")
            .setTitle("Five")
            .setVersion(1)
            .setFinding(finding)
            .build();
    return FindingPage.of(
        "demo", GetDefinitionResponse.newBuilder().setDefinition(definition).build());
  }

  private static long count(String page, String what) {
    return Pattern.compile(what, Pattern.LITERAL).matcher(page).results().count();
  }
}
