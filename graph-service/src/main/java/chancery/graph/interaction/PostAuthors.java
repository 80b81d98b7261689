package chancery.graph.interaction;

import chancery.graph.row.NameHash;
import chancery.graph.row.Stored;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntUnaryOperator;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.ObjectIterator;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Who wrote which post, for references that name a post and not its author. Posts are kept by the
 * {@link NameHash} of their ids, about 20 bytes each.
 */
final class PostAuthors implements Stored {

  private final Long2IntOpenHashMap authors = new Long2IntOpenHashMap();
  private final LongArrayList unsavedPosts = new LongArrayList();
  private final IntArrayList unsavedAuthors = new IntArrayList();

  PostAuthors() {
    authors.defaultReturnValue(Accounts.NONE);
  }

  /** The author's account, or {@link Accounts#NONE}. */
  int authorOf(String postId) {
    return authors.get(NameHash.of(postId));
  }

  void put(String postId, int author) {
    put(NameHash.of(postId), author);
  }

  private void put(long post, int author) {
    if (authors.put(post, author) != author) {
      note(post, author);
    }
  }

  void remove(String postId) {
    long post = NameHash.of(postId);
    if (authors.remove(post) != Accounts.NONE) {
      note(post, Accounts.NONE);
    }
  }

  void removeAllOf(int author) {
    ObjectIterator<Long2IntMap.Entry> entries = authors.long2IntEntrySet().fastIterator();
    while (entries.hasNext()) {
      Long2IntMap.Entry entry = entries.next();
      if (entry.getIntValue() == author) {
        note(entry.getLongKey(), Accounts.NONE);
        entries.remove();
      }
    }
  }

  private void note(long post, int author) {
    unsavedPosts.add(post);
    unsavedAuthors.add(author);
  }

  /** Takes over all posts, the authors renumbered. */
  void adopt(PostAuthors from, IntUnaryOperator renumbered) {
    authors.ensureCapacity(from.authors.size());
    for (Long2IntMap.Entry entry : from.authors.long2IntEntrySet()) {
      put(entry.getLongKey(), renumbered.applyAsInt(entry.getIntValue()));
    }
  }

  boolean unsaved() {
    return !unsavedPosts.isEmpty();
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(unsavedPosts.size());
    for (int i = 0; i < unsavedPosts.size(); i++) {
      out.writeLong(unsavedPosts.getLong(i));
      out.writeInt(unsavedAuthors.getInt(i));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int changes = in.readInt(); changes > 0; changes--) {
      long post = in.readLong();
      int author = in.readInt();
      if (author == Accounts.NONE) {
        authors.remove(post);
      } else {
        authors.put(post, author);
      }
    }
  }

  @Override
  public void markSaved() {
    unsavedPosts.clear();
    unsavedAuthors.clear();
    unsavedPosts.trim();
    unsavedAuthors.trim();
  }
}
