package chancery.ingest.post;

import chancery.ingest.corpus.CorpusCounts;
import chancery.ingest.definition.Labels;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.LogTransaction;
import chancery.log.v1.Event;
import chancery.log.v1.PostDeleted;
import chancery.log.v1.PostUpserted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes carried out in one transaction, in order: first {@link #apply} each to the states in
 * memory, which appends the events, then {@link #store} what the states have become. Not
 * thread-safe.
 */
final class ChangeSet {

  private final LogTransaction transaction;
  private final CorpusKey corpus;
  private final PostTable posts;
  private final AuthorTable authors;

  /** As the table has them. */
  private final Map<String, PostState> stored;

  /** As they have become; null for a post that is gone. */
  private final Map<String, @Nullable PostState> changed = new LinkedHashMap<>();

  private final Map<String, String> authorIds = new HashMap<>();

  /** Posts that were taken away, and may be there anew. */
  private final Set<String> removed = new HashSet<>();

  private long accepted;
  private long updated;
  private long duplicate;
  private long deleted;
  private long ignored;

  /** Of the last event appended here. */
  private long position;

  ChangeSet(
      LogTransaction transaction,
      CorpusKey corpus,
      PostTable posts,
      Map<String, PostState> stored) {
    this.transaction = transaction;
    this.corpus = corpus;
    this.posts = posts;
    this.authors = new AuthorTable(transaction.connection(), corpus);
    this.stored = stored;
  }

  static Tally carryOut(LogTransaction transaction, CorpusKey corpus, List<Change> changes)
      throws SQLException {
    Set<String> ids = new HashSet<>();
    changes.forEach(change -> ids.add(change.postId()));
    PostTable posts = new PostTable(transaction.connection(), corpus);
    ChangeSet set = new ChangeSet(transaction, corpus, posts, posts.find(ids));
    changes.forEach(set::apply);
    set.store();
    return set.tally();
  }

  private void apply(Change change) {
    switch (change) {
      case Change.Seen seen -> seen(seen);
      case Change.Gone gone -> gone(gone);
    }
  }

  private @Nullable PostState current(String postId) {
    return changed.containsKey(postId) ? changed.get(postId) : stored.get(postId);
  }

  private void seen(Change.Seen seen) {
    PostState known = current(seen.postId());
    if (known == null) {
      changed.put(seen.postId(), PostState.first(append(seen, 0), seen));
      authorIds.put(seen.postId(), seen.authorId());
      accepted++;
      return;
    }
    switch (known.relationOf(seen)) {
      case SAME, OLDER -> duplicate++;
      case NEWER -> {
        changed.put(seen.postId(), known.replacedBy(append(seen, known.position()), seen));
        authorIds.put(seen.postId(), seen.authorId());
        updated++;
      }
    }
  }

  private void gone(Change.Gone gone) {
    PostState known = current(gone.postId());
    if (known == null) {
      ignored++;
      return;
    }
    position =
        transaction.append(
            corpus,
            Event.newBuilder()
                .setPostDeleted(
                    PostDeleted.newBuilder()
                        .setPostId(gone.postId())
                        .setPostPosition(known.position()))
                .build());
    remove(gone.postId(), known);
    deleted++;
  }

  /** Takes a post away; the event that says so is the caller's. */
  void remove(String postId, PostState known) {
    transaction.erase(List.of(known.position()));
    changed.put(postId, null);
    removed.add(postId);
  }

  private long append(Change.Seen seen, long replaces) {
    position =
        transaction.append(
            corpus,
            Event.newBuilder()
                .setPostUpserted(
                    PostUpserted.newBuilder().setPost(seen.post()).setReplacesPosition(replaces))
                .build(),
            replaces);
    return position;
  }

  void store() throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    forgetLabels();
    CorpusCounts counts = new CorpusCounts();
    Rows rows = sorted(counts, authorNumbers(counts));
    posts.insert(rows.inserts);
    posts.update(rows.updates);
    posts.delete(rows.deletes);
    counts.authorsAdded(-authors.deleteWithoutPosts(rows.leftAuthors));
    counts.store(transaction, corpus);
  }

  private void forgetLabels() throws SQLException {
    long before = transaction.position();
    Labels.forget(transaction, corpus, removed);
    position = transaction.position() > before ? transaction.position() : position;
  }

  /**
   * What is to be done to the table.
   *
   * @param leftAuthors authors who have lost a post
   */
  private record Rows(
      List<PostTable.Row> inserts,
      List<PostTable.Row> updates,
      List<String> deletes,
      Set<Long> leftAuthors) {}

  private Rows sorted(CorpusCounts counts, Map<String, Long> numbers) {
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    changed.forEach((id, after) -> {
      PostState before = stored.get(id);
      if (after != null) {
        PostState kept = after.by(numbers.getOrDefault(authorIds.get(id), after.author()));
        keep(rows, counts, new PostTable.Row(id, kept), before);
      } else if (before != null) {
        rows.deletes.add(id);
        rows.leftAuthors.add(before.author());
        counts.postRemoved(before.createdAt());
      }
    });
    return rows;
  }

  private static void keep(
      Rows rows, CorpusCounts counts, PostTable.Row row, @Nullable PostState before) {
    if (before == null) {
      rows.inserts.add(row);
      counts.postAdded(row.state().createdAt());
      return;
    }
    rows.updates.add(row);
    counts.postMoved(before.createdAt(), row.state().createdAt());
    if (before.author() != row.state().author()) {
      rows.leftAuthors.add(before.author());
    }
  }

  /** Numbers of the authors of all posts seen and kept. */
  private Map<String, Long> authorNumbers(CorpusCounts counts) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    changed.forEach((postId, state) -> {
      if (state != null) {
        ids.add(authorIds.get(postId));
      }
    });
    Map<String, Long> numbers = new HashMap<>(authors.find(ids));
    ids.removeAll(numbers.keySet());
    numbers.putAll(authors.insert(ids));
    counts.authorsAdded(ids.size());
    return numbers;
  }

  private Tally tally() {
    return new Tally(accepted, updated, duplicate, deleted, ignored, position);
  }
}
