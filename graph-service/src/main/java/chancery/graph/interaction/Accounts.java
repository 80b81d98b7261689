package chancery.graph.interaction;

import chancery.graph.row.NameHash;
import chancery.graph.row.Names;
import chancery.graph.row.Posts;
import chancery.graph.row.Stored;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The accounts of a corpus, numbered. An account is known by its id ({@code x:123}), by its handle
 * alone ({@code x:@name}, folded), or as the author of a post of which only the id is known. Which
 * id a handle stands for is learnt from every place that shows both, before or after the handle was
 * used; of several the one seen with it last counts, by the posts' times, so that the order of
 * imports does not matter.
 */
final class Accounts implements Stored {

  static final int NONE = -1;

  /** No id of a platform starts with it. */
  private static final char POST_MARK = '\0';

  private final Names names = new Names();
  private final Names handles = new Names();
  private final IntOpenHashSet unsaved = new IntOpenHashSet();
  private int[] handle = new int[0];
  private long[] handleTime = new long[0];
  private int[] owner = new int[0];
  private long[] ownerTime = new long[0];

  int size() {
    return names.size();
  }

  /** How they are called, as of now. */
  AccountNames named() {
    return new AccountNames(names.view(), handles.view(), Arrays.copyOf(handle, size()));
  }

  int byId(String id) {
    return intern(id);
  }

  int byHandle(String platform, String written, long time) {
    int account = intern(platform + ":@" + fold(written));
    label(account, written, time);
    return account;
  }

  /** The not yet known author of a post. */
  int byPost(String postId) {
    return intern(POST_MARK + postId);
  }

  /** The account's number, or {@link #NONE}. */
  int find(String id) {
    return names.find(id);
  }

  /** Learns that an account, known by id, was seen with a handle. */
  void seen(int account, String platform, String written, long time) {
    label(account, written, time);
    int named = byHandle(platform, written, time);
    boolean earlier =
        owner[named] != NONE
            && (time < ownerTime[named]
                || (time == ownerTime[named] && names.view().compare(owner[named], account) <= 0));
    if (named != account && !(earlier)) {
      owner[named] = account;
      ownerTime[named] = time;
      unsaved.add(named);
    }
  }

  /** Forgets which handles an account had. */
  void forgetHandles(int account) {
    for (int named = 0; named < size(); named++) {
      if (owner[named] == account) {
        owner[named] = NONE;
        unsaved.add(named);
      }
    }
    handle[account] = NONE;
    unsaved.add(account);
  }

  /**
   * The account itself, or the one that its handle or its post belongs to; {@link #NONE} for the
   * author of a post that is not in the corpus.
   */
  int resolve(int account, Posts posts) {
    int resolved =
        names.view().startsWith(account, POST_MARK)
            ? author(names.get(account).substring(1), posts)
            : account;
    return resolved == NONE || owner[resolved] == NONE ? resolved : owner[resolved];
  }

  private static int author(String postId, Posts posts) {
    int post = posts.find(NameHash.of(postId));
    return post == Posts.NONE ? NONE : posts.author(post);
  }

  int owner(int account) {
    return owner[account];
  }

  /** Takes one of another corpus's accounts over, without its owner. */
  int adopt(Accounts from, int account) {
    int mine = intern(from.names.get(account));
    if (from.handle[account] != NONE && handle[mine] == NONE) {
      label(mine, from.handles.get(from.handle[account]), from.handleTime[account]);
    }
    return mine;
  }

  /** Takes over which account the other's handle belongs to; both are adopted already. */
  void adoptOwner(Accounts from, int account, int mine, int mineOwner) {
    owner[mine] = mineOwner;
    ownerTime[mine] = from.ownerTime[account];
    unsaved.add(mine);
  }

  private static String fold(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  private int intern(String name) {
    int account = names.intern(name);
    if (account >= handle.length) {
      int capacity = Math.max(64, account + (account >> 1));
      int from = handle.length;
      handle = Arrays.copyOf(handle, capacity);
      handleTime = Arrays.copyOf(handleTime, capacity);
      owner = Arrays.copyOf(owner, capacity);
      ownerTime = Arrays.copyOf(ownerTime, capacity);
      Arrays.fill(handle, from, capacity, NONE);
      Arrays.fill(owner, from, capacity, NONE);
    }
    return account;
  }

  private void label(int account, String written, long time) {
    int now = handle[account];
    if (now != NONE) {
      if (time < handleTime[account]) {
        return;
      }
      String known = handles.get(now);
      if (known.equals(written)
          ? time == handleTime[account]
          : time == handleTime[account] && known.compareTo(written) < 0) {
        return;
      }
    }
    handle[account] = handles.intern(written);
    handleTime[account] = time;
    unsaved.add(account);
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    names.writeUnsaved(out);
    handles.writeUnsaved(out);
    out.writeInt(unsaved.size());
    for (IntIterator accounts = unsaved.iterator(); accounts.hasNext(); ) {
      int account = accounts.nextInt();
      out.writeInt(account);
      out.writeInt(handle[account]);
      out.writeLong(handleTime[account]);
      out.writeInt(owner[account]);
      out.writeLong(ownerTime[account]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    names.read(in);
    if (names.size() > 0) {
      intern(names.get(names.size() - 1));
    }
    handles.read(in);
    for (int changes = in.readInt(); changes > 0; changes--) {
      int account = in.readInt();
      handle[account] = in.readInt();
      handleTime[account] = in.readLong();
      owner[account] = in.readInt();
      ownerTime[account] = in.readLong();
    }
  }

  @Override
  public void markSaved() {
    names.markSaved();
    handles.markSaved();
    unsaved.clear();
  }
}
