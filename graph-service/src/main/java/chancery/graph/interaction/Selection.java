package chancery.graph.interaction;

import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Interactions taken out of a corpus at one moment; later events do not change it.
 *
 * <p>Accounts are numbers here; several interactions may be equal. Handles are resolved, and what
 * an account did to itself is left out.
 */
public final class Selection implements Taken {

  private final long[] pairs;
  private final byte[] kinds;
  private final int posts;
  private final AccountNames accounts;
  private final AsOf asOf;
  private final long lastRemoval;

  /** The last event of the corpus that is included. */
  public record AsOf(long position, Timestamp recordedAt) {}

  Selection(
      long[] pairs, byte[] kinds, int posts, AccountNames accounts, AsOf asOf, long lastRemoval) {
    this.pairs = pairs;
    this.kinds = kinds;
    this.posts = posts;
    this.accounts = accounts;
    this.asOf = asOf;
    this.lastRemoval = lastRemoval;
  }

  @Override
  public AsOf asOf() {
    return asOf;
  }

  @Override
  public long lastRemoval() {
    return lastRemoval;
  }

  public int size() {
    return pairs.length;
  }

  /** Posts that the interactions are of. */
  public int posts() {
    return posts;
  }

  public int source(int interaction) {
    return (int) (pairs[interaction] >>> 32);
  }

  public int target(int interaction) {
    return (int) pairs[interaction];
  }

  /** Code of the {@link InteractionKind}. */
  public byte kind(int interaction) {
    return kinds[interaction];
  }

  /** Accounts are numbered from 0 to this, exclusive; not all of them take part. */
  public int accounts() {
    return accounts.size();
  }

  public String id(int account) {
    return accounts.id(account);
  }

  /** As last seen, in its author's spelling. */
  public @Nullable String handle(int account) {
    return accounts.handle(account);
  }

  /** Order of the ids. */
  public int compareIds(int account, int other) {
    return accounts.compare(account, other);
  }
}
