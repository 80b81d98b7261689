package chancery.gateway.findings;

import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingSighting;
import com.google.protobuf.util.Timestamps;
import java.util.Comparator;
import java.util.List;

/** The sightings of a finding, and what they are called. */
final class Sightings {

  private static final Comparator<FindingSighting> IN_TIME =
      Comparator.comparing(FindingSighting::getAt, Timestamps.comparator())
          .thenComparing(FindingSighting::getAccount)
          .thenComparing(FindingSighting::getPost);

  private Sightings() {}

  static List<FindingSighting> inTime(Finding finding) {
    return finding.getSightingsList().stream().sorted(IN_TIME).toList();
  }

  static String title(FindingKind kind) {
    return switch (kind) {
      case FINDING_KIND_GROUP -> "Shares of its members over time";
      case FINDING_KIND_CLAIM -> "Appearances over time";
      case FINDING_KIND_IMPERSONATOR, FINDING_KIND_UNSPECIFIED, UNRECOGNIZED ->
          "Sightings over time";
    };
  }
}
