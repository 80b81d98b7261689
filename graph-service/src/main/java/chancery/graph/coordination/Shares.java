package chancery.graph.coordination;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Who shared what, in which post and when. Accounts, objects and posts are numbered from 0; a post
 * has one author and may share several objects. Times are in any unit, the same throughout.
 *
 * <p>20 bytes a share. Not safe for use by several threads while shares are added.
 */
public final class Shares {

  private final IntArrayList accounts = new IntArrayList();
  private final IntArrayList objects = new IntArrayList();
  private final IntArrayList posts = new IntArrayList();
  private final LongArrayList times = new LongArrayList();
  private int accountCount;
  private int postCount;

  /**
   * A post that is itself the object, as the original beside its reposts is, is no share of it:
   * leave it out.
   */
  public void add(int account, int object, int post, long time) {
    if (account < 0 || object < 0 || post < 0) {
      throw new IllegalArgumentException(
          "A share needs numbers from 0 on, got account %d, object %d, post %d"
              .formatted(account, object, post));
    }
    accounts.add(account);
    objects.add(object);
    posts.add(post);
    times.add(time);
    accountCount = Math.max(accountCount, account + 1);
    postCount = Math.max(postCount, post + 1);
  }

  public int size() {
    return accounts.size();
  }

  /** One more than the highest number of an account. */
  int accountCount() {
    return accountCount;
  }

  /** One more than the highest number of a post. */
  int postCount() {
    return postCount;
  }

  int account(int share) {
    return accounts.getInt(share);
  }

  int object(int share) {
    return objects.getInt(share);
  }

  int post(int share) {
    return posts.getInt(share);
  }

  long time(int share) {
    return times.getLong(share);
  }
}
