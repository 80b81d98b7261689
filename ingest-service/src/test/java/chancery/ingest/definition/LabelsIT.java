package chancery.ingest.definition;

import static chancery.ingest.LogFixture.post;
import static chancery.ingest.LogFixture.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.corpus.Listed;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.post.Change;
import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.log.v1.StanceLabelled;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelsIT {

  private static final DefinitionKind TARGET = DefinitionKind.DEFINITION_KIND_STANCE_TARGET;

  private final LogFixture fixture = new LogFixture();

  @BeforeEach
  void makePostsAndTargets() {
    fixture.corpora.put("c");
    fixture.posts.append(
        corpus(),
        List.of(
            seen(post("1", "a", 1, "one")),
            seen(post("2", "a", 2, "two")),
            seen(post("3", "b", 3, "three"))));
    target("bridge");
    target("tunnel");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CorpusKey corpus() {
    return fixture.corpora.key("c");
  }

  private void target(String name) {
    fixture.definitions.put(
        PutDefinitionRequest.newBuilder()
            .setCorpus("c")
            .setKind(TARGET)
            .setName(name)
            .setMediaType("application/json")
            .setContent(ByteString.copyFromUtf8("{\"query\":\"%s\"}".formatted(name)))
            .build());
  }

  private static StanceLabel label(String postId, Stance stance) {
    return StanceLabel.newBuilder().setPostId(postId).setStance(stance).build();
  }

  private AddLabelsResponse add(String target, StanceLabel... labels) {
    return fixture.labels.add(
        AddLabelsRequest.newBuilder()
            .setCorpus("c")
            .setTarget(target)
            .addAllLabels(List.of(labels))
            .build());
  }

  private List<StanceLabel> labels(String target) {
    return fixture.labels.list("c", target, 0, "").items();
  }

  /** What a follower that reads the whole log knows of the labels, as {@code target/post}. */
  private Map<String, Stance> followed() throws InvalidProtocolBufferException {
    Map<String, Stance> known = new TreeMap<>();
    for (RecordedEvent recorded : events()) {
      Event event = Event.parseFrom(recorded.getPayload());
      StanceLabelled labelled = event.getStanceLabelled();
      for (StanceLabel label : labelled.getLabelsList()) {
        String name = labelled.getTarget() + "/" + label.getPostId();
        if (label.getStance() == Stance.STANCE_UNSPECIFIED) {
          known.remove(name);
        } else {
          known.put(name, label.getStance());
        }
      }
      if (event.hasDefinitionDeleted()) {
        String prefix = event.getDefinitionDeleted().getName() + "/";
        known.keySet().removeIf(name -> name.startsWith(prefix));
      }
    }
    return known;
  }

  private List<RecordedEvent> events() {
    return fixture.database.run(connection -> {
      List<RecordedEvent> events = new ArrayList<>();
      try (Statement select = connection.createStatement();
          ResultSet rows =
              select.executeQuery("SELECT payload FROM ingest.event ORDER BY position")) {
        while (rows.next()) {
          events.add(
              RecordedEvent.newBuilder().setPayload(ByteString.copyFrom(rows.getBytes(1))).build());
        }
      }
      return events;
    });
  }

  @Test
  void aLaterLabelReplacesTheEarlierOne() throws InvalidProtocolBufferException {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:2", Stance.STANCE_AGAINST));
    AddLabelsResponse second =
        add("bridge", label("x:2", Stance.STANCE_NONE), label("x:1", Stance.STANCE_FAVOUR));

    assertThat(second.getChanged()).isEqualTo(1);
    assertThat(second.getPosition()).isEqualTo(fixture.feed.head());
    assertThat(labels("bridge"))
        .containsExactly(label("x:1", Stance.STANCE_FAVOUR), label("x:2", Stance.STANCE_NONE));
    assertThat(labels("tunnel")).isEmpty();
    assertThat(followed())
        .isEqualTo(Map.of("bridge/x:1", Stance.STANCE_FAVOUR, "bridge/x:2", Stance.STANCE_NONE));
  }

  @Test
  void theLastLabelOfARequestCountsAndUnspecifiedTakesBack() {
    AddLabelsResponse added =
        add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:1", Stance.STANCE_AGAINST));
    assertThat(added.getChanged()).isEqualTo(1);
    assertThat(labels("bridge")).containsExactly(label("x:1", Stance.STANCE_AGAINST));

    assertThat(add("bridge", label("x:1", Stance.STANCE_UNSPECIFIED)).getChanged()).isEqualTo(1);
    assertThat(labels("bridge")).isEmpty();
  }

  @Test
  void labelsThatChangeNothingAddNothingToTheLog() {
    AddLabelsResponse first = add("bridge", label("x:1", Stance.STANCE_FAVOUR));
    AddLabelsResponse again =
        add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:3", Stance.STANCE_UNSPECIFIED));

    assertThat(again.getChanged()).isZero();
    assertThat(again.getPosition()).isEqualTo(first.getPosition()).isEqualTo(fixture.feed.head());
  }

  @Test
  void aMissingPostAddsNoneOfTheLabels() {
    assertThatThrownBy(() ->
            add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:9", Stance.STANCE_FAVOUR)))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
              assertThat(failure.violations())
                  .extracting(ChanceryException.Violation::field)
                  .containsExactly("labels[1].postId");
            });
    assertThat(labels("bridge")).isEmpty();
  }

  @Test
  void aMissingTargetAndTooManyLabelsAreRefused() {
    assertThatThrownBy(() -> add("ferry", label("x:1", Stance.STANCE_FAVOUR)))
        .hasMessageContaining("no target 'ferry'");
    assertThatThrownBy(() -> fixture.labels.list("c", "ferry", 0, ""))
        .hasMessageContaining("no target 'ferry'");
    StanceLabel[] six = new StanceLabel[6];
    java.util.Arrays.fill(six, label("x:1", Stance.STANCE_FAVOUR));
    assertThatThrownBy(() -> add("bridge", six)).hasMessageContaining("chancery.definition.labels");
  }

  @Test
  void labelsAreListedInPages() {
    add(
        "bridge",
        label("x:3", Stance.STANCE_NONE),
        label("x:1", Stance.STANCE_FAVOUR),
        label("x:2", Stance.STANCE_FAVOUR));
    Listed<StanceLabel> page = fixture.labels.list("c", "bridge", 2, "");

    assertThat(page.items()).extracting(StanceLabel::getPostId).containsExactly("x:1", "x:2");
    assertThat(fixture.labels.list("c", "bridge", 2, page.nextPageToken()).items())
        .extracting(StanceLabel::getPostId)
        .containsExactly("x:3");
  }

  @Test
  void aDeletedPostTakesItsLabelsAlong() throws InvalidProtocolBufferException {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:3", Stance.STANCE_AGAINST));
    add("tunnel", label("x:1", Stance.STANCE_NONE));
    long position = fixture.posts.delete("c", "x:1");

    assertThat(position).isEqualTo(fixture.feed.head());
    assertThat(fixture.corpora.get("c").getPosition()).isEqualTo(position);
    assertThat(labels("bridge")).containsExactly(label("x:3", Stance.STANCE_AGAINST));
    assertThat(labels("tunnel")).isEmpty();
    assertThat(followed()).isEqualTo(Map.of("bridge/x:3", Stance.STANCE_AGAINST));
  }

  @Test
  void aDeletedAuthorsPostsTakeTheirLabelsAlong() throws InvalidProtocolBufferException {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR), label("x:2", Stance.STANCE_FAVOUR));
    add("bridge", label("x:3", Stance.STANCE_AGAINST));
    long position = fixture.posts.deleteAuthor("c", "x:a").position();

    assertThat(position).isEqualTo(fixture.feed.head());
    assertThat(labels("bridge")).containsExactly(label("x:3", Stance.STANCE_AGAINST));
    assertThat(followed()).isEqualTo(Map.of("bridge/x:3", Stance.STANCE_AGAINST));
  }

  @Test
  void aPostThatIsThereAnewHasNoLabel() throws InvalidProtocolBufferException {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR));
    fixture.posts.append(
        corpus(), List.of(new Change.Gone("x:1"), seen(post("1", "a", 1, "one again"))));

    assertThat(labels("bridge")).isEmpty();
    assertThat(followed()).isEmpty();
    assertThat(fixture.posts.get("c", "x:1").getText()).isEqualTo("one again");
  }

  @Test
  void anEditedPostKeepsItsLabel() {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR));
    fixture.posts.append(corpus(), List.of(seen(post("1", "a", 1, "edited"))));

    assertThat(labels("bridge")).containsExactly(label("x:1", Stance.STANCE_FAVOUR));
  }

  @Test
  void aDeletedTargetTakesItsLabelsAlong() throws InvalidProtocolBufferException {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR));
    add("tunnel", label("x:1", Stance.STANCE_NONE));
    fixture.definitions.delete("c", TARGET, "bridge");
    target("bridge");

    assertThat(labels("bridge")).isEmpty();
    assertThat(labels("tunnel")).hasSize(1);
    assertThat(followed()).isEqualTo(Map.of("tunnel/x:1", Stance.STANCE_NONE));
  }

  @Test
  void theCorpussDeletionErasesTheLabels() {
    add("bridge", label("x:1", Stance.STANCE_FAVOUR));
    fixture.corpora.delete("c");

    assertThat(fixture.number("SELECT count(*) FROM ingest.label")).isZero();
  }
}
