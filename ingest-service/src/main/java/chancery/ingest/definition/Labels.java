package chancery.ingest.definition;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.CorpusCounts;
import chancery.ingest.corpus.Listed;
import chancery.ingest.corpus.PageSize;
import chancery.ingest.definition.DefinitionTable.Version;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.LogTransaction;
import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.ChanceryException.Violation;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Event;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.log.v1.StanceLabelled;
import com.google.rpc.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analysts' labels of posts about a stance target; each post has one at most. Thread-safe. */
public final class Labels {

  private static final DefinitionKind TARGET = DefinitionKind.DEFINITION_KIND_STANCE_TARGET;
  private static final int MISSING_TOLD = 20;

  private final Database database;
  private final EventLog log;
  private final Corpora corpora;
  private final int most;

  /**
   * @param most labels in one request
   */
  public Labels(Database database, EventLog log, Corpora corpora, int most) {
    this.database = database;
    this.log = log;
    this.corpora = corpora;
    this.most = most;
  }

  /**
   * Takes labels, all or none. A later one replaces the earlier one of its post, one that is
   * unspecified takes it back; what changes nothing adds nothing to the log.
   *
   * @throws ChanceryException NOT_FOUND for the corpus, the target or a post, INVALID_ARGUMENT for
   *     a stance, or too many labels
   */
  public AddLabelsResponse add(AddLabelsRequest request) {
    CorpusKey corpus = corpora.key(request.getCorpus());
    Map<String, StanceLabel> labels = byPost(request);
    AddLabelsResponse response =
        log.write(transaction -> {
          checkTarget(transaction.connection(), corpus, request.getTarget());
          LabelTable table = new LabelTable(transaction.connection(), corpus);
          checkPosts(corpus, table, request.getLabelsList(), labels.keySet());
          return add(transaction, corpus, table, request.getTarget(), labels);
        });
    // Where nothing changed there is no new event.
    return response.getPosition() > 0
        ? response
        : response.toBuilder().setPosition(corpora.get(corpus.name()).getPosition()).build();
  }

  private Map<String, StanceLabel> byPost(AddLabelsRequest request) {
    if (request.getLabelsCount() > most) {
      throw ChanceryException.invalid(
          "labels",
          "are %d, and %d are the most (chancery.definition.labels); send them in several parts"
              .formatted(request.getLabelsCount(), most));
    }
    Map<String, StanceLabel> labels = new LinkedHashMap<>();
    for (StanceLabel label : request.getLabelsList()) {
      if (label.getStance() == Stance.UNRECOGNIZED) {
        throw ChanceryException.invalid(
            "labels", "the stance %d is not known".formatted(label.getStanceValue()));
      }
      labels.put(label.getPostId(), label);
    }
    return labels;
  }

  private static void checkTarget(Connection connection, CorpusKey corpus, String target)
      throws SQLException {
    Optional<Version> latest = new DefinitionTable(connection, corpus, TARGET).latest(target);
    if (latest.map(Version::definition).isEmpty()) {
      throw Definitions.notFound(corpus.name(), TARGET, target, 0, latest);
    }
  }

  private static void checkPosts(
      CorpusKey corpus, LabelTable table, List<StanceLabel> labels, Set<String> postIds)
      throws SQLException {
    Set<String> known = table.posts(postIds);
    if (known.size() == postIds.size()) {
      return;
    }
    List<Violation> missing = new ArrayList<>();
    for (int i = 0; i < labels.size() && missing.size() < MISSING_TOLD; i++) {
      String id = labels.get(i).getPostId();
      if (!known.contains(id)) {
        missing.add(
            new Violation("labels[%d].postId".formatted(i), "there is no post '" + id + "'"));
      }
    }
    throw new ChanceryException(
        Code.NOT_FOUND,
        "POST_NOT_FOUND",
        "The corpus '%s' lacks %d of the posts, so none of the labels was taken"
            .formatted(corpus.name(), postIds.size() - known.size()),
        missing,
        null);
  }

  private static AddLabelsResponse add(
      LogTransaction transaction,
      CorpusKey corpus,
      LabelTable table,
      String target,
      Map<String, StanceLabel> labels)
      throws SQLException {
    Map<String, Stance> known = table.find(target, labels.keySet());
    List<StanceLabel> changed =
        labels.values().stream()
            .filter(label ->
                label.getStance()
                    != known.getOrDefault(label.getPostId(), Stance.STANCE_UNSPECIFIED))
            .toList();
    if (changed.isEmpty()) {
      return AddLabelsResponse.getDefaultInstance();
    }
    long position = transaction.append(corpus, labelled(target, changed));
    table.put(target, changed);
    new CorpusCounts().store(transaction, corpus);
    return AddLabelsResponse.newBuilder().setChanged(changed.size()).setPosition(position).build();
  }

  private static Event labelled(String target, Collection<StanceLabel> labels) {
    return Event.newBuilder()
        .setStanceLabelled(StanceLabelled.newBuilder().setTarget(target).addAllLabels(labels))
        .build();
  }

  /**
   * By post id.
   *
   * @throws ChanceryException NOT_FOUND for the corpus or the target
   */
  public Listed<StanceLabel> list(
      String corpusName, String target, int pageSize, String pageToken) {
    CorpusKey corpus = corpora.key(corpusName);
    int size = PageSize.of(pageSize);
    return database.run(connection -> {
      checkTarget(connection, corpus, target);
      return Listed.of(
          new LabelTable(connection, corpus).after(target, pageToken, size + 1),
          size,
          StanceLabel::getPostId);
    });
  }

  /**
   * Takes back the labels of posts that are being deleted, with events that say so, for they would
   * come back with a post of the same id.
   */
  public static void forget(
      LogTransaction transaction, CorpusKey corpus, Collection<String> postIds)
      throws SQLException {
    if (postIds.isEmpty()) {
      return;
    }
    Map<String, List<String>> deleted =
        new LabelTable(transaction.connection(), corpus).deletePosts(postIds);
    deleted.forEach((target, posts) ->
        transaction.append(
            corpus,
            labelled(
                target,
                posts.stream()
                    .sorted()
                    .map(post -> StanceLabel.newBuilder().setPostId(post).build())
                    .toList())));
  }
}
