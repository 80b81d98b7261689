package chancery.ingest.definition;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.CorpusCounts;
import chancery.ingest.corpus.Listed;
import chancery.ingest.corpus.PageSize;
import chancery.ingest.definition.DefinitionTable.Size;
import chancery.ingest.definition.DefinitionTable.Version;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.LogTransaction;
import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionDeleted;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.DefinitionUpserted;
import chancery.log.v1.Event;
import com.google.rpc.Code;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The codebooks, stance targets, imported networks and findings of each corpus. Each change is a
 * version of its own, and so is a deletion; earlier versions stay readable until the corpus is
 * deleted. Thread-safe.
 */
public final class Definitions {

  /**
   * A definition with its history.
   *
   * @param versions newest first
   */
  public record History(Definition definition, List<DefinitionVersion> versions) {

    public History {
      versions = List.copyOf(versions);
    }
  }

  private final Database database;
  private final EventLog log;
  private final Corpora corpora;
  private final DefinitionLimits limits;
  private final DefinitionReader reader;

  public Definitions(Database database, EventLog log, Corpora corpora, DefinitionLimits limits) {
    this.database = database;
    this.log = log;
    this.corpora = corpora;
    this.limits = limits;
    this.reader = new DefinitionReader(limits);
  }

  /**
   * Takes a definition as its latest version, unless that says the same already.
   *
   * @throws ChanceryException NOT_FOUND for the corpus, INVALID_ARGUMENT for a name, a kind, a
   *     media type, or content that is not understood
   */
  public PutDefinitionResponse put(PutDefinitionRequest request) {
    CorpusKey corpus = corpora.key(request.getCorpus());
    if (!Names.isName(request.getName())) {
      throw ChanceryException.invalid(
          "name", "is '%s'; %s".formatted(request.getName(), Names.RULE));
    }
    Definition read =
        reader.read(request.getKind(), request.getMediaType(), request.getContent().toByteArray());
    Definition definition = read.toBuilder().setName(request.getName()).build();
    return log.write(transaction -> {
      DefinitionTable table =
          new DefinitionTable(transaction.connection(), corpus, request.getKind());
      Optional<Version> latest = table.latest(definition.getName());
      return latest.filter(version -> says(version, definition)).isPresent()
          ? unchanged(latest.get())
          : putNext(transaction, corpus, table, latest, definition);
    });
  }

  /** As it is answered: a network without its ties, which graph-service answers. */
  private static Definition told(Definition definition) {
    if (!definition.hasNetwork()) {
      return definition;
    }
    Definition.Builder told = definition.toBuilder();
    told.getNetworkBuilder().clearData();
    return told.build();
  }

  private static boolean says(Version version, Definition definition) {
    Definition known = version.definition();
    return known != null && known.toBuilder().clearVersion().build().equals(definition);
  }

  private static PutDefinitionResponse unchanged(Version latest) {
    return PutDefinitionResponse.newBuilder()
        .setDefinition(told(Objects.requireNonNull(latest.definition())))
        .setPosition(latest.position())
        .build();
  }

  private PutDefinitionResponse putNext(
      LogTransaction transaction,
      CorpusKey corpus,
      DefinitionTable table,
      Optional<Version> latest,
      Definition definition)
      throws SQLException {
    if (latest.map(Version::definition).isEmpty()) {
      checkCount(table);
    }
    long number = latest.map(Version::number).orElse(0L) + 1;
    Definition next = definition.toBuilder().setVersion(number).build();
    long position =
        transaction.append(
            corpus,
            Event.newBuilder()
                .setDefinitionUpserted(DefinitionUpserted.newBuilder().setDefinition(next))
                .build());
    table.insert(next.getName(), new Version(number, position, next), transaction.recordedAt());
    new CorpusCounts().store(transaction, corpus);
    return PutDefinitionResponse.newBuilder()
        .setDefinition(told(next))
        .setChanged(true)
        .setPosition(position)
        .build();
  }

  private void checkCount(DefinitionTable table) throws SQLException {
    if (table.after("", limits.names()).size() >= limits.names()) {
      throw ChanceryException.invalid(
          "name",
          "there are %d others already, which is the most (chancery.definition.names); delete one first"
              .formatted(limits.names()));
    }
  }

  /**
   * @param number of the version; 0 for the latest
   * @throws ChanceryException NOT_FOUND for the corpus, the definition or the version,
   *     INVALID_ARGUMENT for a negative version
   */
  public History get(String corpusName, DefinitionKind kind, String name, long number) {
    CorpusKey corpus = corpora.key(corpusName);
    if (number < 0) {
      throw ChanceryException.invalid("version", "is %d; versions count from 1".formatted(number));
    }
    return database.run(connection -> {
      DefinitionTable table = new DefinitionTable(connection, corpus, kind);
      Optional<Version> version = number == 0 ? table.latest(name) : table.version(name, number);
      Definition definition = version.map(Version::definition).orElse(null);
      if (definition == null) {
        throw notFound(corpusName, kind, name, number, version);
      }
      return new History(told(definition), table.versions(name, limits.versions()));
    });
  }

  /** The latest versions, by name; as many as were asked for, or as fit into one answer. */
  public Listed<Definition> list(
      String corpusName, DefinitionKind kind, int pageSize, String pageToken) {
    CorpusKey corpus = corpora.key(corpusName);
    int size = PageSize.of(pageSize);
    return database.run(connection -> {
      DefinitionTable table = new DefinitionTable(connection, corpus, kind);
      List<Size> sizes = table.after(pageToken, size + 1);
      int count = fitting(sizes, size);
      List<Definition> found = new ArrayList<>();
      for (Size one : sizes.subList(0, count)) {
        table
            .version(one.name(), one.version())
            .map(Version::definition)
            .map(Definitions::told)
            .ifPresent(found::add);
      }
      boolean others = count < sizes.size();
      return new Listed<>(found, others ? sizes.get(count - 1).name() : "");
    });
  }

  /** How many go on a page: at least one, if there is one. */
  private int fitting(List<Size> sizes, int most) {
    long bytes = 0;
    int count = 0;
    while (count < Math.min(sizes.size(), most)) {
      bytes += sizes.get(count).bytes();
      if (count > 0 && bytes > limits.pageBytes()) {
        break;
      }
      count++;
    }
    return count;
  }

  /**
   * Deletes a definition, with a stance target its labels.
   *
   * @return position of the event that says so
   * @throws ChanceryException NOT_FOUND for the corpus or the definition
   */
  public long delete(String corpusName, DefinitionKind kind, String name) {
    CorpusKey corpus = corpora.key(corpusName);
    return log.write(transaction -> {
      DefinitionTable table = new DefinitionTable(transaction.connection(), corpus, kind);
      Optional<Version> latest = table.latest(name);
      if (latest.map(Version::definition).isEmpty()) {
        throw notFound(corpusName, kind, name, 0, latest);
      }
      long position =
          transaction.append(
              corpus,
              Event.newBuilder()
                  .setDefinitionDeleted(DefinitionDeleted.newBuilder().setKind(kind).setName(name))
                  .build());
      table.insert(
          name, new Version(latest.get().number() + 1, position, null), transaction.recordedAt());
      if (kind == DefinitionKind.DEFINITION_KIND_STANCE_TARGET) {
        new LabelTable(transaction.connection(), corpus).deleteTarget(name);
      }
      new CorpusCounts().store(transaction, corpus);
      return position;
    });
  }

  /** What there is instead is told, where there is something. */
  static ChanceryException notFound(
      String corpus, DefinitionKind kind, String name, long number, Optional<Version> found) {
    String what =
        switch (kind) {
          case DEFINITION_KIND_CODEBOOK -> "codebook";
          case DEFINITION_KIND_STANCE_TARGET -> "target";
          case DEFINITION_KIND_FINDING -> "finding";
          case DEFINITION_KIND_NETWORK -> "network";
          case DEFINITION_KIND_UNSPECIFIED, UNRECOGNIZED -> "definition";
        };
    String version = number == 0 ? "" : " of the version %d".formatted(number);
    String deleted =
        found
            .map(gone ->
                "; its version %d is its deletion, and the ones before can be asked for"
                    .formatted(gone.number()))
            .orElse("");
    return ChanceryException.of(
        Code.NOT_FOUND,
        "DEFINITION_NOT_FOUND",
        "The corpus '%s' has no %s '%s'%s%s".formatted(corpus, what, name, version, deleted));
  }
}
