package chancery.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.corpus.Listed;
import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinitionsIT {

  private static final DefinitionKind CODEBOOK = DefinitionKind.DEFINITION_KIND_CODEBOOK;
  private static final DefinitionKind TARGET = DefinitionKind.DEFINITION_KIND_STANCE_TARGET;

  private final LogFixture fixture = new LogFixture();

  @BeforeEach
  void makeCorpus() {
    fixture.corpora.put("c");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private PutDefinitionResponse put(DefinitionKind kind, String name, String yaml) {
    return fixture.definitions.put(
        PutDefinitionRequest.newBuilder()
            .setCorpus("c")
            .setKind(kind)
            .setName(name)
            .setMediaType("application/yaml")
            .setContent(ByteString.copyFromUtf8(yaml))
            .build());
  }

  private PutDefinitionResponse codebook(String name, String word) {
    return put(CODEBOOK, name, "categories: {a: {en: [%s]}}".formatted(word));
  }

  private static String word(Definition codebook) {
    return codebook.getCodebook().getCategories(0).getPatterns(0).getText();
  }

  private Event lastEvent() throws InvalidProtocolBufferException {
    byte[] payload =
        fixture.database.run(connection -> {
          try (Statement select = connection.createStatement();
              ResultSet row =
                  select.executeQuery(
                      "SELECT payload FROM ingest.event ORDER BY position DESC LIMIT 1")) {
            row.next();
            return row.getBytes(1);
          }
        });
    return Event.parseFrom(payload);
  }

  private static void assertNotFound(ThrowingCallable call, String told) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> assertThat(failure.code()).isEqualTo(Code.NOT_FOUND))
        .hasMessageContaining(told);
  }

  @Test
  void eachChangeIsAVersionInTheLog() throws InvalidProtocolBufferException {
    PutDefinitionResponse first = codebook("rivers", "dam*");
    PutDefinitionResponse second = codebook("rivers", "weir*");

    assertThat(first.getChanged()).isTrue();
    assertThat(first.getDefinition().getVersion()).isEqualTo(1);
    assertThat(second.getDefinition().getVersion()).isEqualTo(2);
    assertThat(second.getPosition()).isEqualTo(fixture.feed.head());
    assertThat(lastEvent().getDefinitionUpserted().getDefinition())
        .isEqualTo(second.getDefinition());
    assertThat(fixture.corpora.get("c").getPosition()).isEqualTo(second.getPosition());
  }

  @Test
  void theSameContentAddsNothingToTheLog() {
    PutDefinitionResponse first = codebook("rivers", "dam*");
    PutDefinitionResponse again =
        put(
            CODEBOOK,
            "rivers",
            "# the same in other words\ncategories:\n  a:\n    en:\n    - dam*\n");

    assertThat(again.getChanged()).isFalse();
    assertThat(again.getDefinition()).isEqualTo(first.getDefinition());
    assertThat(again.getPosition()).isEqualTo(first.getPosition()).isEqualTo(fixture.feed.head());
  }

  @Test
  void aNetworkIsInTheLogAndToldWithoutItsTies() throws InvalidProtocolBufferException {
    DefinitionKind kind = DefinitionKind.DEFINITION_KIND_NETWORK;
    PutDefinitionRequest request =
        PutDefinitionRequest.newBuilder()
            .setCorpus("c")
            .setKind(kind)
            .setName("follows")
            .setMediaType("text/csv")
            .setContent(ByteString.copyFromUtf8("source,target\na,b\n"))
            .build();
    PutDefinitionResponse put = fixture.definitions.put(request);

    assertThat(lastEvent().getDefinitionUpserted().getDefinition().getNetwork().getData())
        .extracting(data -> data.getIdsList())
        .isEqualTo(List.of("a", "b"));
    assertThat(put.getDefinition().getNetwork().getTies()).isEqualTo(1);
    assertThat(put.getDefinition().getNetwork().hasData()).isFalse();
    assertThat(fixture.definitions.put(request).getChanged()).isFalse();
    assertThat(fixture.definitions.get("c", kind, "follows", 1).definition())
        .isEqualTo(put.getDefinition());
    assertThat(fixture.definitions.list("c", kind, 10, "").items())
        .containsExactly(put.getDefinition());
    fixture.definitions.delete("c", kind, "follows");
    assertNotFound(() -> fixture.definitions.get("c", kind, "follows", 0), "follows");
  }

  @Test
  void earlierVersionsStayReadable() {
    codebook("rivers", "dam*");
    codebook("rivers", "weir*");
    Definitions.History first = fixture.definitions.get("c", CODEBOOK, "rivers", 1);

    assertThat(word(first.definition())).isEqualTo("dam*");
    assertThat(first.versions()).extracting(DefinitionVersion::getVersion).containsExactly(2L, 1L);
    assertThat(first.versions().getFirst().getPosition()).isEqualTo(fixture.feed.head());
    assertThat(first.versions().getFirst().hasRecordedAt()).isTrue();
    assertThat(word(fixture.definitions.get("c", CODEBOOK, "rivers", 0).definition()))
        .isEqualTo("weir*");
    assertNotFound(
        () -> fixture.definitions.get("c", CODEBOOK, "rivers", 3), "'rivers' of the version 3");
    assertNotFound(() -> fixture.definitions.get("c", CODEBOOK, "lakes", 0), "no codebook 'lakes'");
    assertNotFound(() -> fixture.definitions.get("none", CODEBOOK, "rivers", 0), "'none'");
  }

  @Test
  void versionsCountOnAfterADeletion() throws InvalidProtocolBufferException {
    codebook("rivers", "dam*");
    long deleted = fixture.definitions.delete("c", CODEBOOK, "rivers");

    assertThat(deleted).isEqualTo(fixture.feed.head());
    assertThat(lastEvent().getDefinitionDeleted().getName()).isEqualTo("rivers");
    assertNotFound(
        () -> fixture.definitions.get("c", CODEBOOK, "rivers", 0), "version 2 is its deletion");
    assertNotFound(() -> fixture.definitions.delete("c", CODEBOOK, "rivers"), "'rivers'");
    assertThat(word(fixture.definitions.get("c", CODEBOOK, "rivers", 1).definition()))
        .isEqualTo("dam*");
    assertThat(fixture.definitions.list("c", CODEBOOK, 0, "").items()).isEmpty();

    assertThat(codebook("rivers", "dam*").getDefinition().getVersion()).isEqualTo(3);
    assertThat(fixture.definitions.get("c", CODEBOOK, "rivers", 0).versions())
        .extracting(DefinitionVersion::getDeleted)
        .containsExactly(false, true, false);
  }

  @Test
  void onlyTheNewestVersionsAreListed() {
    for (int i = 0; i < 6; i++) {
      codebook("rivers", "word" + i);
    }
    assertThat(fixture.definitions.get("c", CODEBOOK, "rivers", 1).versions())
        .extracting(DefinitionVersion::getVersion)
        .containsExactly(6L, 5L, 4L, 3L);
  }

  @Test
  void kindsHaveNamesOfTheirOwn() {
    codebook("rivers", "dam*");
    put(TARGET, "rivers", "query: dam");

    assertThat(fixture.definitions.list("c", CODEBOOK, 0, "").items())
        .singleElement()
        .satisfies(one -> assertThat(one.hasCodebook()).isTrue());
    assertThat(
            fixture
                .definitions
                .get("c", TARGET, "rivers", 0)
                .definition()
                .getStanceTarget()
                .getQuery())
        .isEqualTo("dam");
  }

  @Test
  void theLatestAreListedInPages() {
    codebook("b", "one");
    codebook("a", "one");
    codebook("a", "two");
    codebook("c", "one");
    Listed<Definition> page = fixture.definitions.list("c", CODEBOOK, 2, "");

    assertThat(page.items()).extracting(Definition::getName).containsExactly("a", "b");
    assertThat(word(page.items().getFirst())).isEqualTo("two");
    assertThat(fixture.definitions.list("c", CODEBOOK, 2, page.nextPageToken()))
        .satisfies(last -> assertThat(last.nextPageToken()).isEmpty())
        .satisfies(
            last -> assertThat(last.items()).extracting(Definition::getName).containsExactly("c"));
  }

  @Test
  void aPageEndsWhereItsDefinitionsGrowTooLarge() {
    String many = String.join(", ", LongStream.range(0, 40).mapToObj(i -> "word" + i).toList());
    codebook("a", many);
    codebook("b", many);
    Listed<Definition> page = fixture.definitions.list("c", CODEBOOK, 10, "");

    assertThat(page.items()).extracting(Definition::getName).containsExactly("a");
    assertThat(fixture.definitions.list("c", CODEBOOK, 10, page.nextPageToken()).items())
        .extracting(Definition::getName)
        .containsExactly("b");
  }

  @Test
  void moreDefinitionsThanAllowedAreRefused() {
    for (String name : List.of("a", "b", "c")) {
      codebook(name, "one");
    }
    assertThatThrownBy(() -> codebook("d", "one"))
        .hasMessageContaining("chancery.definition.names");
    assertThat(codebook("c", "two").getChanged()).isTrue();
  }

  @Test
  void badNamesAndContentChangeNothing() {
    long before = fixture.feed.head();

    assertThatThrownBy(() -> codebook("No Name", "one")).hasMessageContaining("a-z, 0-9");
    assertThatThrownBy(() -> codebook("rivers", "cy*ber"))
        .hasMessageContaining("line 1, column 23");
    assertThat(fixture.feed.head()).isEqualTo(before);
  }

  @Test
  void concurrentPutsGetVersionsOfTheirOwn() throws Exception {
    List<Future<PutDefinitionResponse>> puts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        String word = "word" + i;
        puts.add(threads.submit(() -> codebook("rivers", word)));
      }
    }
    List<Long> versions = new ArrayList<>();
    for (Future<PutDefinitionResponse> put : puts) {
      Definition made = put.get().getDefinition();
      versions.add(made.getVersion());
      assertThat(fixture.definitions.get("c", CODEBOOK, "rivers", made.getVersion()).definition())
          .isEqualTo(made);
    }
    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
  }

  @Test
  void theSameContentPutAtOnceIsOneVersion() throws Exception {
    List<Future<PutDefinitionResponse>> puts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        puts.add(threads.submit(() -> codebook("rivers", "dam*")));
      }
    }
    int changed = 0;
    for (Future<PutDefinitionResponse> put : puts) {
      changed += put.get().getChanged() ? 1 : 0;
    }
    assertThat(changed).isEqualTo(1);
    assertThat(fixture.number("SELECT count(*) FROM ingest.definition")).isEqualTo(1);
  }

  @Test
  void theCorpussDeletionErasesDefinitionsAndTheirEvents() {
    codebook("rivers", "confidential*");
    fixture.corpora.delete("c");

    assertThat(fixture.number("SELECT count(*) FROM ingest.definition")).isZero();
    assertThat(fixture.eventsHolding("confidential")).isZero();
    fixture.corpora.put("c");
    assertThat(codebook("rivers", "dam*").getDefinition().getVersion()).isEqualTo(1);
  }
}
