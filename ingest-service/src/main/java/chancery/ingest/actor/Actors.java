package chancery.ingest.actor;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.CorpusCounts;
import chancery.ingest.corpus.Listed;
import chancery.ingest.corpus.PageSize;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.LogTransaction;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorDeleted;
import chancery.log.v1.ActorUpserted;
import chancery.log.v1.Event;
import com.google.rpc.Code;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actors of each corpus. A whole input takes effect at once, or not at all. Thread-safe. */
public final class Actors {

  private final Database database;
  private final EventLog log;
  private final Corpora corpora;
  private final ActorLimits limits;

  public Actors(Database database, EventLog log, Corpora corpora, ActorLimits limits) {
    this.database = database;
    this.log = log;
    this.corpora = corpora;
    this.limits = limits;
  }

  /**
   * Takes the actors of an input. One that is there already takes the new values and keeps its
   * other accounts; what does not change writes nothing.
   *
   * @throws ChanceryException NOT_FOUND for the corpus, INVALID_ARGUMENT for the media type, a
   *     parameter or a column
   * @throws IllegalArgumentException where the body is malformed
   */
  public PutActorsResponse put(PutActorsHeader header, byte[] body) {
    CorpusKey corpus = corpora.key(header.getCorpus());
    ActorRoll roll = read(header, body);
    PutActorsResponse response =
        log.write(transaction -> put(transaction, corpus, roll, header.getReplace()));
    // Where nothing changed there is no new event.
    return response.getPosition() > 0
        ? response
        : response.toBuilder().setPosition(corpora.get(corpus.name()).getPosition()).build();
  }

  private ActorRoll read(PutActorsHeader header, byte[] body) {
    ActorRoll roll = new ActorRoll(limits);
    try (Reader reader = new StringReader(text(body))) {
      switch (header.getMediaType()) {
        case "text/csv" -> new ActorCsv(header.getParametersMap()).read(reader, roll);
        case "application/json", "application/x-ndjson" -> ActorJson.read(reader, roll);
        default ->
            throw ChanceryException.invalid(
                "media_type",
                "is '%s'; actors come as text/csv or application/json"
                    .formatted(header.getMediaType()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory failed", impossible);
    }
    return roll;
  }

  /** Without the byte order mark that spreadsheets write. */
  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static PutActorsResponse put(
      LogTransaction transaction, CorpusKey corpus, ActorRoll roll, boolean replace)
      throws SQLException {
    ActorTable table = new ActorTable(transaction.connection(), corpus);
    List<String> named = roll.actors().stream().map(Actor::getId).toList();
    Map<String, Actor> known =
        table.find(named).stream().collect(Collectors.toMap(Actor::getId, Function.identity()));
    List<Actor> changed = new ArrayList<>();
    long accounts = 0;
    for (Actor actor : roll.actors()) {
      Actor before = known.get(actor.getId());
      Actor after = before == null ? actor : ActorRoll.merged(before, actor);
      accounts += after.getAccountsCount();
      if (!after.equals(before)) {
        changed.add(after);
        transaction.append(corpus, upserted(after));
      }
    }
    table.put(changed);
    List<String> unnamed = replace ? table.idsExcept(named) : List.of();
    delete(transaction, corpus, table, unnamed);
    boolean writes = !changed.isEmpty() || !unnamed.isEmpty();
    if (writes) {
      CorpusCounts counts = new CorpusCounts();
      counts.actorsAdded(named.size() - known.size() - unnamed.size());
      counts.store(transaction, corpus);
    }
    return PutActorsResponse.newBuilder()
        .setReceived(roll.received())
        .setActors(named.size())
        .setAccounts(accounts)
        .setUnchanged(named.size() - changed.size())
        .setDeleted(unnamed.size())
        .addAllRejects(roll.rejects())
        .setPosition(writes ? transaction.position() : 0)
        .build();
  }

  private static Event upserted(Actor actor) {
    return Event.newBuilder().setActorUpserted(ActorUpserted.newBuilder().setActor(actor)).build();
  }

  private static void delete(
      LogTransaction transaction, CorpusKey corpus, ActorTable table, List<String> ids)
      throws SQLException {
    for (String id : ids) {
      transaction.append(
          corpus,
          Event.newBuilder().setActorDeleted(ActorDeleted.newBuilder().setActorId(id)).build());
    }
    table.delete(ids);
  }

  /**
   * By id.
   *
   * @throws ChanceryException NOT_FOUND for the corpus
   */
  public Listed<Actor> list(String corpusName, int pageSize, String pageToken) {
    CorpusKey corpus = corpora.key(corpusName);
    int size = PageSize.of(pageSize);
    return database.run(connection ->
        Listed.of(
            new ActorTable(connection, corpus).after(pageToken, size + 1), size, Actor::getId));
  }

  /**
   * @return position of the event that says so
   * @throws ChanceryException NOT_FOUND for the corpus or the actor
   */
  public long delete(String corpusName, String actorId) {
    CorpusKey corpus = corpora.key(corpusName);
    Optional<Long> position =
        log.write(transaction -> {
          ActorTable table = new ActorTable(transaction.connection(), corpus);
          if (table.find(List.of(actorId)).isEmpty()) {
            return Optional.empty();
          }
          delete(transaction, corpus, table, List.of(actorId));
          CorpusCounts counts = new CorpusCounts();
          counts.actorsAdded(-1);
          counts.store(transaction, corpus);
          return Optional.of(transaction.position());
        });
    return position.orElseThrow(() ->
        ChanceryException.of(
            Code.NOT_FOUND,
            "ACTOR_NOT_FOUND",
            "The corpus '%s' has no actor '%s'".formatted(corpusName, actorId)));
  }
}
