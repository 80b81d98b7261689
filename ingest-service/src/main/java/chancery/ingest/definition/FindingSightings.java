package chancery.ingest.definition;

import static chancery.ingest.definition.FindingDocument.ACCOUNT;

import chancery.log.v1.Finding;
import chancery.log.v1.FindingSighting;
import com.google.protobuf.Timestamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sightings of a finding as analysts write them: each a time, an account, and perhaps a post.
 */
record FindingSightings(Section root, DefinitionLimits limits) {

  private static final String SIGHTINGS = "sightings";

  /** Each once, in the document's order; faults are told to the section. */
  void addTo(Finding.Builder finding) {
    List<Section> written = root.items(SIGHTINGS);
    FindingDocument.requireRoom(root, SIGHTINGS, written.size(), limits);
    Set<FindingSighting> found = new LinkedHashSet<>();
    written.forEach(sighting -> read(sighting).ifPresent(found::add));
    finding.addAllSightings(found);
  }

  private Optional<FindingSighting> read(Section sighting) {
    sighting.allow(Set.of("at", "account", "post"));
    Optional<Timestamp> at = sighting.time("at", limits.titleCharacters());
    String account = id(sighting, "account");
    String post = id(sighting, "post");
    if (at.isEmpty() && !sighting.has("at")) {
      sighting.fault("has no 'at': the time, such as 2026-01-31T12:00:00Z");
    }
    if (account.isEmpty()) {
      sighting.fault("has no 'account', such as x:123");
    }
    if (at.isEmpty() || account.isEmpty()) {
      return Optional.empty();
    }
    FindingSighting.Builder found =
        FindingSighting.newBuilder().setAt(at.get()).setAccount(account);
    return Optional.of(post.isEmpty() ? found.build() : found.setPost(post).build());
  }

  /** Empty where there is none, or it is faulty. */
  private String id(Section sighting, String name) {
    String id = sighting.text(name, limits.descriptionCharacters()).orElse("");
    if (id.isEmpty() || ACCOUNT.matcher(id).matches()) {
      return id;
    }
    sighting.fault("%s '%s' is no id, such as x:123".formatted(name, id));
    return "";
  }
}
