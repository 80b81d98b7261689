package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.row.Stored;
import chancery.graph.share.Content;
import chancery.graph.share.PostContents;
import chancery.graph.share.PostObject;
import chancery.graph.share.PostObjects;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Actor;
import chancery.log.v1.ImportedNetwork;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
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
  private final Holdings held;

  private Selection.AsOf asOf = new Selection.AsOf(0, Timestamp.getDefaultInstance());
  private long lastRemoval;
  private boolean erased;
  private long savedPosition;

  /** Of a corpus in which nothing has happened. */
  public Interactions() {
    this(Holdings.none());
  }

  private Interactions(Holdings held) {
    this.held = held;
  }

  /** The last event applied, of this corpus. */
  public Selection.AsOf asOf() {
    return locked(() -> asOf);
  }

  /**
   * Interactions in memory, those of posts that are gone included until they are compacted away.
   */
  public int size() {
    return locked(held.rows()::size);
  }

  /** The same of shares. */
  public int shareCount() {
    return locked(held.shares()::size);
  }

  /** Takes the chosen interactions out, as they are now. */
  public Selection select(Choice choice) {
    return locked(() ->
        new Selector(held.accounts(), held.posts(), choice).select(held.rows(), asOf, lastRemoval));
  }

  /** Takes the chosen shares out, as they are now. */
  public ShareSelection selectShares(ShareChoice choice) {
    return locked(() ->
        new ShareSelector(held.accounts(), held.posts(), choice)
            .select(held.shares(), asOf, lastRemoval));
  }

  /** Takes the chosen hashtags or domains out, as they are now. */
  public ContentSelection selectContents(ContentChoice choice) {
    return locked(() ->
        new ContentSelector(held.accounts(), held.posts(), choice)
            .select(held.contents(), asOf, lastRemoval));
  }

  /** Takes the chosen posts out, by the accounts that made them, as they are now. */
  public PostSelection selectPosts(PostChoice choice) {
    return locked(() ->
        new PostSelector(held.accounts(), held.posts(), choice)
            .select(held.descriptions(), held.actors().directory(), asOf, lastRemoval));
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
    return locked(() -> new ImportedSelection(held.imported().require(name), asOf, lastRemoval));
  }

  public void putImported(
      long position, Timestamp recordedAt, String name, ImportedNetwork network) {
    change(position, recordedAt, () -> held.imported().put(name, network));
  }

  public void removeImported(long position, Timestamp recordedAt, String name) {
    change(
        position,
        recordedAt,
        () -> {
          held.imported().remove(name);
          erased = true;
        });
  }

  /** The actors, as they are now. */
  public ActorDirectory actors() {
    return locked(held.actors()::directory);
  }

  public void upsertActor(long position, Timestamp recordedAt, Actor actor) {
    change(position, recordedAt, () -> held.actors().put(actor));
  }

  public void deleteActor(long position, Timestamp recordedAt, String actorId) {
    change(
        position,
        recordedAt,
        () -> {
          held.actors().remove(actorId);
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
          held.add(position, post, shared, spokenOf);
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
          held.forget(authorId);
          erased = true;
        });
  }

  /** An event that changes no interaction. */
  public void note(long position, Timestamp recordedAt) {
    change(position, recordedAt, () -> {});
  }

  private void kill(long position) {
    held.posts().kill(position);
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
   * The span of the posts within a time.
   *
   * @param from in milliseconds since 1970, inclusive
   * @param to the same, exclusive
   * @param positions of the posts, rising; null for all posts
   */
  public Span span(long from, long to, long @Nullable [] positions) {
    Posts posts = held.posts();
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
    Posts posts = held.posts();
    return erased || (posts.dead() > SMALLEST_COMPACTION && posts.dead() > posts.size() / 3);
  }

  /** The same without the dead, and without accounts and objects that nothing refers to. */
  public Interactions compacted() {
    Interactions compacted = new Interactions(held.compacted());
    compacted.asOf = asOf;
    compacted.lastRemoval = lastRemoval;
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
    held.writeUnsaved(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    long position = in.readLong();
    Timestamp recordedAt =
        Timestamp.newBuilder().setSeconds(in.readLong()).setNanos(in.readInt()).build();
    asOf = new Selection.AsOf(position, recordedAt);
    lastRemoval = in.readLong();
    held.read(in);
    markSaved();
  }

  @Override
  public void markSaved() {
    savedPosition = asOf.position();
    held.markSaved();
  }
}
