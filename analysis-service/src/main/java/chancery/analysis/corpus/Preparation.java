package chancery.analysis.corpus;

import chancery.analysis.actor.Actors;
import chancery.analysis.definition.DefinitionNames;
import chancery.analysis.enrich.EnrichedPost;
import chancery.analysis.enrich.Enricher;
import chancery.log.v1.Actor;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionDeleted;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import chancery.log.v1.PostUpserted;
import chancery.log.v1.RecordedEvent;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.log.v1.StanceLabelled;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and enriches events ahead of the index, on threads of its own, and hands them over in their
 * order.
 */
public final class Preparation implements AutoCloseable {

  /** An event with what it means. */
  record Prepared(RecordedEvent event, Change change) {}

  private static final int CHUNK = 64;

  /** Chunks under way for each thread: what waits for its turn takes memory. */
  private static final int AHEAD = 3;

  private final ExecutorService threads;
  private final int ahead;
  private final Future<Enricher> enricher;

  /**
   * @param enricher made on one of the threads, because it has a model to read
   * @param threads how many enrich at the same time
   */
  public Preparation(Callable<Enricher> enricher, int threads) {
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("enrichment-", 0).daemon().factory());
    this.ahead = AHEAD * threads;
    this.enricher = this.threads.submit(enricher);
  }

  /** Passes chunks of events on, in order, while the following ones are being prepared. */
  void run(List<RecordedEvent> events, Consumer<List<Prepared>> next) {
    Queue<Future<List<Prepared>>> chunks = new ArrayDeque<>();
    for (int start = 0; start < events.size(); start += CHUNK) {
      if (chunks.size() == ahead) {
        next.accept(result(chunks.remove()));
      }
      List<RecordedEvent> chunk = events.subList(start, Math.min(events.size(), start + CHUNK));
      chunks.add(threads.submit(() -> prepare(chunk)));
    }
    while (!chunks.isEmpty()) {
      next.accept(result(chunks.remove()));
    }
  }

  private static <T> T result(Future<T> prepared) {
    try {
      return prepared.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while preparing posts", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Posts could not be prepared", failure.getCause());
    }
  }

  private List<Prepared> prepare(List<RecordedEvent> events) throws InterruptedException {
    List<Event> contents = events.stream().map(Preparation::parse).toList();
    Iterator<EnrichedPost> posts = enriched(events, contents).iterator();
    List<Prepared> prepared = new ArrayList<>(events.size());
    for (int i = 0; i < contents.size(); i++) {
      prepared.add(new Prepared(events.get(i), change(contents.get(i), posts)));
    }
    return prepared;
  }

  /** The posts among the events, in their order. */
  private List<EnrichedPost> enriched(List<RecordedEvent> events, List<Event> contents)
      throws InterruptedException {
    List<Post> posts = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      if (contents.get(i).hasPostUpserted()) {
        posts.add(contents.get(i).getPostUpserted().getPost());
        positions.add(events.get(i).getPosition());
      }
    }
    return posts.isEmpty() ? List.of() : result(enricher).enrich(posts, positions);
  }

  /**
   * @param posts gives the next one for each event that has one
   */
  private static Change change(Event event, Iterator<EnrichedPost> posts) {
    return switch (event.getEventCase()) {
      case CORPUS_CREATED -> new Change.CorpusMade();
      case CORPUS_DELETED -> new Change.CorpusGone();
      case POST_UPSERTED -> upsert(event.getPostUpserted(), posts.next());
      case POST_DELETED -> new Change.PostGone(event.getPostDeleted().getPostId());
      case AUTHOR_DELETED ->
          new Change.PositionsGone(event.getAuthorDeleted().getPostPositionsList());
      case ACTOR_UPSERTED -> actor(event.getActorUpserted().getActor());
      case ACTOR_DELETED -> defined(Actors.definition(event.getActorDeleted().getActorId()), null);
      case DEFINITION_UPSERTED -> definition(event.getDefinitionUpserted().getDefinition());
      case DEFINITION_DELETED -> deletion(event.getDefinitionDeleted());
      case STANCE_LABELLED -> labels(event.getStanceLabelled());
      case EVENT_NOT_SET -> new Change.Nothing();
    };
  }

  private static Change upsert(PostUpserted upserted, EnrichedPost post) {
    return upserted.getReplacesPosition() == 0
        ? new Change.PostAdded(post)
        : new Change.PostReplaced(post);
  }

  private static Change actor(Actor actor) {
    return defined(Actors.definition(actor.getId()), actor.toByteArray());
  }

  private static Change definition(Definition definition) {
    return switch (definition.getContentCase()) {
      case CODEBOOK ->
          defined(
              DefinitionNames.of(DefinitionKind.DEFINITION_KIND_CODEBOOK, definition.getName()),
              definition.toByteArray());
      case STANCE_TARGET ->
          defined(
              DefinitionNames.of(
                  DefinitionKind.DEFINITION_KIND_STANCE_TARGET, definition.getName()),
              definition.toByteArray());
      // Findings are handed on, and networks are graph-service's: neither changes an answer here.
      case FINDING, NETWORK, CONTENT_NOT_SET -> new Change.Nothing();
    };
  }

  private static Change deletion(DefinitionDeleted deleted) {
    return switch (deleted.getKind()) {
      case DEFINITION_KIND_STANCE_TARGET ->
          new Change.Undefined(name(deleted), DefinitionNames.labels(deleted.getName()));
      case DEFINITION_KIND_CODEBOOK -> defined(name(deleted), null);
      case DEFINITION_KIND_NETWORK,
          DEFINITION_KIND_FINDING,
          DEFINITION_KIND_UNSPECIFIED,
          UNRECOGNIZED ->
          new Change.Nothing();
    };
  }

  private static String name(DefinitionDeleted deleted) {
    return DefinitionNames.of(deleted.getKind(), deleted.getName());
  }

  private static Change labels(StanceLabelled labelled) {
    String prefix = DefinitionNames.labels(labelled.getTarget());
    Map<String, Optional<byte[]>> values = new HashMap<>();
    for (StanceLabel label : labelled.getLabelsList()) {
      boolean taken = label.getStance() == Stance.STANCE_UNSPECIFIED;
      values.put(
          prefix + label.getPostId(), taken ? Optional.empty() : Optional.of(label.toByteArray()));
    }
    return new Change.Defined(values);
  }

  private static Change defined(String name, byte @Nullable [] value) {
    return new Change.Defined(Map.of(name, Optional.ofNullable(value)));
  }

  /** An erased event is one without content. */
  private static Event parse(RecordedEvent recorded) {
    try {
      return Event.parseFrom(recorded.getPayload());
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException(
          "The event at position %d cannot be read".formatted(recorded.getPosition()), damaged);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
