package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.row.Rows;
import chancery.graph.row.Stored;
import chancery.graph.share.Content;
import chancery.graph.share.ContentRows;
import chancery.graph.share.PostContents;
import chancery.graph.share.PostObject;
import chancery.graph.share.PostObjects;
import chancery.graph.share.ShareRows;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Actor;
import chancery.log.v1.ImportedNetwork;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All interactions of one corpus, all shares, hashtags and domains, when its posts were made, its
 * actors, and the networks brought along. Changed by one thread, that of the log follower; the
 * selections and the figures may be asked for by any.
 *
 * <p>Kept on disk as a sequence of blocks, each with what has changed since the block before
 * ({@link #writeUnsaved}, {@link #read}); one that holds much that is dead is replaced by its
 * {@link #compacted} form.
 */
public final class Interactions implements Stored {

  private static final int SMALLEST_COMPACTION = 1000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final PostObjects objects = new PostObjects();
  private final PostContents postContents = new PostContents();
  private final Accounts accounts = new Accounts();
  private final Posts posts = new Posts();
  private final Rows rows = new Rows();
  private final ShareRows shares = new ShareRows();
  private final ContentRows contents = new ContentRows();
  private final SelfDescriptions descriptions = new SelfDescriptions();
  private final Actors actors = new Actors();
  private final ImportedNetworks imported = new ImportedNetworks();

  /** What is kept on disk, in the order in which it stands there. */
  private final List<Stored> parts =
      List.of(accounts, posts, rows, shares, contents, descriptions, actors, imported);

  private Selection.AsOf asOf = new Selection.AsOf(0, Timestamp.getDefaultInstance());
  private long lastRemoval;
  private boolean erased;
  private long savedPosition;

  /** The last event applied, of this corpus. */
  public Selection.AsOf asOf() {
    return locked(() -> asOf);
  }

  /**
   * Interactions in memory, those of posts that are gone included until they are compacted away.
   */
  public int size() {
    return locked(rows::size);
  }

  /** The same of shares. */
  public int shareCount() {
    return locked(shares::size);
  }

  /** Takes the chosen interactions out, as they are now. */
  public Selection select(Choice choice) {
    return locked(() -> new Selector(accounts, posts, choice).select(rows, asOf, lastRemoval));
  }

  /** Takes the chosen shares out, as they are now. */
  public ShareSelection selectShares(ShareChoice choice) {
    return locked(
        () -> new ShareSelector(accounts, posts, choice).select(shares, asOf, lastRemoval));
  }

  /** Takes the chosen hashtags or domains out, as they are now. */
  public ContentSelection selectContents(ContentChoice choice) {
    return locked(
        () -> new ContentSelector(accounts, posts, choice).select(contents, asOf, lastRemoval));
  }

  /** Takes the chosen posts out, by the accounts that made them, as they are now. */
  public PostSelection selectPosts(PostChoice choice) {
    return locked(() ->
        new PostSelector(accounts, posts, choice)
            .select(descriptions, actors.directory(), asOf, lastRemoval));
  }

  /** Takes the chosen posts, interactions and shares out, as they are at one moment. */
  public Conduct selectConduct(PostChoice posts, Choice interactions, ShareChoice shares) {
    return locked(
        () -> new Conduct(selectPosts(posts), select(interactions), selectShares(shares)));
  }

  /**
   * Takes an imported network out, as it is now.
   *
   * @throws ChanceryException NOT_FOUND
   */
  public ImportedSelection selectImported(String name) {
    return locked(() -> {
      ImportedNetwork network = imported.find(name);
      if (network == null) {
        throw ChanceryException.of(
            Code.NOT_FOUND,
            "NETWORK_NOT_FOUND",
            "There is no network '%s'; PUT one under that name first".formatted(name));
      }
      return new ImportedSelection(network, asOf, lastRemoval);
    });
  }

  public void putImported(
      long position, Timestamp recordedAt, String name, ImportedNetwork network) {
    change(position, recordedAt, () -> imported.put(name, network));
  }

  public void removeImported(long position, Timestamp recordedAt, String name) {
    change(
        position,
        recordedAt,
        () -> {
          imported.remove(name);
          erased = true;
        });
  }

  /** The actors, as they are now. */
  public ActorDirectory actors() {
    return locked(actors::directory);
  }

  public void upsertActor(long position, Timestamp recordedAt, Actor actor) {
    change(position, recordedAt, () -> actors.put(actor));
  }

  public void deleteActor(long position, Timestamp recordedAt, String actorId) {
    change(
        position,
        recordedAt,
        () -> {
          actors.remove(actorId);
          erased = true;
        });
  }

  /** A post's new state, in the place of an earlier one if {@code replaces} is not 0. */
  public void upsert(long position, Timestamp recordedAt, Post post, long replaces) {
    List<PostObject> shared = objects.of(post);
    List<Content> spokenOf = postContents.of(post);
    change(
        position,
        recordedAt,
        () -> {
          if (replaces > 0) {
            kill(replaces);
          }
          PostReader reader = new PostReader(position, post, accounts, descriptions);
          if (reader.hasAuthor()) {
            reader.notePost(posts);
            reader.noteInteractions(rows);
            shares.append(shared);
            contents.append(spokenOf);
          }
        });
  }

  public void deletePost(long position, Timestamp recordedAt, long postPosition) {
    change(
        position,
        recordedAt,
        () -> {
          kill(postPosition);
          erased = true;
        });
  }

  public void deleteAuthor(
      long position, Timestamp recordedAt, String authorId, List<Long> postPositions) {
    change(
        position,
        recordedAt,
        () -> {
          postPositions.forEach(this::kill);
          int author = accounts.find(authorId);
          if (author != Accounts.NONE) {
            accounts.forgetHandles(author);
            descriptions.forget(author);
          }
          erased = true;
        });
  }

  /** An event that changes no interaction. */
  public void note(long position, Timestamp recordedAt) {
    change(position, recordedAt, () -> {});
  }

  private void kill(long position) {
    posts.kill(position);
    lastRemoval = Math.max(lastRemoval, asOf.position());
  }

  private void change(long position, Timestamp recordedAt, Runnable change) {
    lock.writeLock().lock();
    try {
      asOf = new Selection.AsOf(position, recordedAt);
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * When the first and the last of some posts were made, in milliseconds since 1970.
   *
   * @param first greater than {@code last} where there are none
   */
  public record Span(long first, long last) {

    public boolean isEmpty() {
      return first > last;
    }
  }

  /**
   * The span of the posts within a time.
   *
   * @param from in milliseconds since 1970, inclusive
   * @param to the same, exclusive
   * @param positions of the posts, rising; null for all posts
   */
  public Span span(long from, long to, long @Nullable [] positions) {
    return locked(() -> {
      long[] bounds = {Long.MAX_VALUE, Long.MIN_VALUE};
      new PostFilter(from, to, positions)
          .forEach(
              posts,
              post -> {
                bounds[0] = Math.min(bounds[0], posts.time(post));
                bounds[1] = Math.max(bounds[1], posts.time(post));
              });
      return new Span(bounds[0], bounds[1]);
    });
  }

  /** Position of the last event that took something away. */
  public long lastRemoval() {
    return locked(() -> lastRemoval);
  }

  /** Answers several questions as of one moment. */
  public <T> T atOnce(Supplier<T> questions) {
    return locked(questions);
  }

  private <T> T locked(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Whether something that was deleted is still in the memory and on the disk, or a third of the
   * posts is dead.
   */
  public boolean needsCompaction() {
    return erased || (posts.dead() > SMALLEST_COMPACTION && posts.dead() > posts.size() / 3);
  }

  /** The same without the dead, and without accounts and objects that nothing refers to. */
  public Interactions compacted() {
    Interactions compacted = new Interactions();
    compacted.asOf = asOf;
    compacted.lastRemoval = lastRemoval;
    Compaction compaction = new Compaction(accounts, compacted.accounts);
    for (int post = 0; post < posts.size(); post++) {
      if (!posts.isDead(post)) {
        compaction.copy(posts, post, compacted.posts);
        compacted.rows.copy(rows, post, compaction::renumber);
        compacted.shares.copy(shares, post);
        compacted.contents.copy(contents, post);
      }
    }
    compaction.adoptOwners();
    compaction.copy(descriptions, compacted.descriptions);
    compacted.actors.adopt(actors);
    compacted.imported.adopt(imported);
    return compacted;
  }

  public boolean unsaved() {
    return savedPosition < asOf.position();
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeLong(asOf.position());
    out.writeLong(asOf.recordedAt().getSeconds());
    out.writeInt(asOf.recordedAt().getNanos());
    out.writeLong(lastRemoval);
    for (Stored part : parts) {
      part.writeUnsaved(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    long position = in.readLong();
    Timestamp recordedAt =
        Timestamp.newBuilder().setSeconds(in.readLong()).setNanos(in.readInt()).build();
    asOf = new Selection.AsOf(position, recordedAt);
    lastRemoval = in.readLong();
    for (Stored part : parts) {
      part.read(in);
    }
    markSaved();
  }

  @Override
  public void markSaved() {
    savedPosition = asOf.position();
    parts.forEach(Stored::markSaved);
  }
}
