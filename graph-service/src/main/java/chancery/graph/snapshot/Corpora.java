package chancery.graph.snapshot;

import chancery.graph.interaction.Interactions;
import chancery.kit.error.ChanceryException;
import chancery.kit.follow.PositionGate;
import chancery.kit.follow.Projection;
import chancery.log.v1.AuthorDeleted;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionDeleted;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import chancery.log.v1.PostDeleted;
import chancery.log.v1.PostUpserted;
import chancery.log.v1.RecordedEvent;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The interactions and shares of every corpus, as far as the log has been read. {@link #apply} and
 * {@link #close} belong to the follower's thread; everything else may be asked for by any.
 *
 * <p>A snapshot is written by the follower's thread between two batches, so that nothing changes
 * meanwhile and queries go on.
 */
public final class Corpora implements Projection {

  private static final Logger LOG = Logger.getLogger(Corpora.class);

  /**
   * How often a snapshot is written while events come in: after so many events, or when the last
   * one is this old.
   */
  public record Rhythm(long events, Duration interval) {}

  private final ConcurrentSkipListMap<String, Interactions> corpora = new ConcurrentSkipListMap<>();
  private final PositionGate gate;
  private final SnapshotFolder folder;
  private final Rhythm rhythm;
  private final Clock clock;
  private long snapshotPosition;
  private Instant snapshotTime;
  private long events;

  /** Reads the last snapshot; one that cannot be trusted is removed, and the log read again. */
  public Corpora(Path folder, Rhythm rhythm, Clock clock) throws IOException {
    this.folder = new SnapshotFolder(folder);
    this.rhythm = rhythm;
    this.clock = clock;
    this.snapshotTime = clock.instant();
    SnapshotFolder.Snapshot snapshot = readOrClear(folder);
    corpora.putAll(snapshot.corpora());
    snapshotPosition = snapshot.position();
    gate = new PositionGate(snapshotPosition);
  }

  private SnapshotFolder.Snapshot readOrClear(Path path) throws IOException {
    try {
      SnapshotFolder.Snapshot snapshot = folder.read();
      LOG.infof(
          "Read the interactions of %d corpora up to position %d from %s",
          snapshot.corpora().size(), snapshot.position(), path);
      return snapshot;
    } catch (SnapshotCorruptException corrupt) {
      LOG.errorf(
          "The snapshot in %s cannot be used: %s. It is removed, and the network is built again"
              + " from the log",
          path, corrupt.getMessage());
      folder.clear();
      return new SnapshotFolder.Snapshot(0, Map.of());
    }
  }

  @Override
  public long position() {
    return gate.position();
  }

  /** The corpus's interactions, or null while the log read so far does not have it. */
  public @Nullable Interactions find(String corpus) {
    return corpora.get(corpus);
  }

  /** All interactions in memory. */
  public long interactions() {
    return corpora.values().stream().mapToLong(Interactions::size).sum();
  }

  /** All shares in memory. */
  public long shares() {
    return corpora.values().stream().mapToLong(Interactions::shareCount).sum();
  }

  /**
   * Waits until the log is read up to a position.
   *
   * @throws ChanceryException UNAVAILABLE if that takes longer than {@code millis}
   */
  public void await(long position, long millis) throws InterruptedException {
    gate.await(position, millis);
  }

  /**
   * The corpus's interactions, waited for a while in case the log holds them already; else null.
   */
  public @Nullable Interactions await(String corpus, long millis) throws InterruptedException {
    return gate.awaitPresent(() -> corpora.get(corpus), millis);
  }

  @Override
  public void apply(List<RecordedEvent> recorded) {
    for (RecordedEvent event : recorded) {
      if (event.getPosition() > gate.position()) {
        apply(event);
        gate.advance(event.getPosition());
        events++;
      }
    }
    boolean due =
        events >= rhythm.events()
            || Duration.between(snapshotTime, clock.instant()).compareTo(rhythm.interval()) >= 0;
    if (due && events > 0) {
      snapshot();
    }
  }

  private void apply(RecordedEvent recorded) {
    try {
      apply(recorded, Event.parseFrom(recorded.getPayload()));
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException(
          "The event at position %d cannot be read".formatted(recorded.getPosition()), damaged);
    }
  }

  private void apply(RecordedEvent recorded, Event event) {
    long position = recorded.getPosition();
    Timestamp at = recorded.getRecordedAt();
    if (event.hasCorpusDeleted()) {
      corpora.remove(recorded.getCorpus());
      return;
    }
    Interactions interactions =
        corpora.computeIfAbsent(recorded.getCorpus(), name -> new Interactions());
    switch (event.getEventCase()) {
      case POST_UPSERTED -> {
        PostUpserted upserted = event.getPostUpserted();
        interactions.upsert(position, at, upserted.getPost(), upserted.getReplacesPosition());
      }
      case POST_DELETED -> {
        PostDeleted deleted = event.getPostDeleted();
        interactions.deletePost(position, at, deleted.getPostPosition());
      }
      case AUTHOR_DELETED -> {
        AuthorDeleted deleted = event.getAuthorDeleted();
        interactions.deleteAuthor(
            position, at, deleted.getAuthorId(), deleted.getPostPositionsList());
      }
      case ACTOR_UPSERTED ->
          interactions.upsertActor(position, at, event.getActorUpserted().getActor());
      case ACTOR_DELETED ->
          interactions.deleteActor(position, at, event.getActorDeleted().getActorId());
      case DEFINITION_UPSERTED ->
          define(position, at, event.getDefinitionUpserted().getDefinition(), interactions);
      case DEFINITION_DELETED -> undefine(position, at, event.getDefinitionDeleted(), interactions);
      case CORPUS_CREATED, CORPUS_DELETED, STANCE_LABELLED, EVENT_NOT_SET ->
          interactions.note(position, at);
    }
  }

  private static void define(
      long position, Timestamp at, Definition definition, Interactions interactions) {
    if (definition.hasNetwork()) {
      interactions.putImported(position, at, definition.getName(), definition.getNetwork());
    } else {
      interactions.note(position, at);
    }
  }

  private static void undefine(
      long position, Timestamp at, DefinitionDeleted deleted, Interactions interactions) {
    if (deleted.getKind() == DefinitionKind.DEFINITION_KIND_NETWORK) {
      interactions.removeImported(position, at, deleted.getName());
    } else {
      interactions.note(position, at);
    }
  }

  /** Writes the last snapshot; nothing may be applied after it. */
  public void close() {
    if (events > 0) {
      snapshot();
    }
  }

  private void snapshot() {
    long started = clock.millis();
    events = 0;
    snapshotTime = clock.instant();
    try {
      corpora.replaceAll((name, interactions) ->
          interactions.needsCompaction() ? interactions.compacted() : interactions);
      folder.write(gate.position(), corpora);
      LOG.debugf(
          "Snapshot of positions %d to %d written in %d ms",
          snapshotPosition, gate.position(), clock.millis() - started);
      snapshotPosition = gate.position();
    } catch (IOException failure) {
      LOG.errorf(
          failure,
          "The snapshot at position %d could not be written; the one at %d stays",
          gate.position(),
          snapshotPosition);
    }
  }
}
