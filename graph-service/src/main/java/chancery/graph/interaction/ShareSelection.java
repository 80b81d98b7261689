package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.share.Layer;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares taken out of a corpus at one moment; later events do not change it.
 *
 * <p>Accounts are numbered in the order of their ids, objects in that of their hashes, and the
 * shares come in the order of account, object and time: so nothing depends on the order in which
 * the posts arrived. Posts are numbered by their positions.
 */
public final class ShareSelection implements Taken {

  /**
   * What was picked, in the order of positions.
   *
   * @param accounts of each share, by their numbers in the corpus
   * @param hashes of each share's object
   * @param layers of each share, as codes
   * @param posts of each share, a place in the next two
   * @param positions of each post
   * @param times of each post
   * @param signatures of each share's object if it is a text; empty where they are not needed
   * @param postCounts of each account of the corpus the posts picked, those that share nothing
   *     included
   * @param originalCounts the originals among them
   */
  record Columns(
      int[] accounts,
      long[] hashes,
      byte[] layers,
      int[] posts,
      long[] positions,
      long[] times,
      long[] signatures,
      int[] postCounts,
      int[] originalCounts) {}

  private final Columns columns;
  private final AccountNames names;
  private final AsOf asOf;
  private final long lastRemoval;
  private final int[] accounts;
  private final long[] objects;
  private final int[] order;
  private final int[] accountOf;
  private final int[] objectOf;
  private final int[] authorOf;

  ShareSelection(Columns columns, AccountNames names, AsOf asOf, long lastRemoval) {
    this.columns = columns;
    this.names = names;
    this.asOf = asOf;
    this.lastRemoval = lastRemoval;
    this.accounts = sortedAccounts();
    this.objects = distinct(columns.hashes());
    this.accountOf = accountNumbers(names.size());
    this.objectOf = Arrays.stream(columns.hashes()).mapToInt(this::objectNumber).toArray();
    this.authorOf = authors();
    this.order = sortedShares();
  }

  private int[] sortedAccounts() {
    int[] distinct = new IntOpenHashSet(columns.accounts()).toIntArray();
    IntArrays.quickSort(distinct, names::compare);
    return distinct;
  }

  private int[] accountNumbers(int known) {
    int[] numbers = new int[known];
    for (int number = 0; number < accounts.length; number++) {
      numbers[accounts[number]] = number;
    }
    return Arrays.stream(columns.accounts()).map(account -> numbers[account]).toArray();
  }

  private int[] authors() {
    int[] authors = new int[columns.positions().length];
    for (int share = 0; share < accountOf.length; share++) {
      authors[columns.posts()[share]] = accountOf[share];
    }
    return authors;
  }

  private int objectNumber(long hash) {
    return Arrays.binarySearch(objects, hash);
  }

  private static long[] distinct(long[] hashes) {
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private int[] sortedShares() {
    int size = columns.hashes().length;
    int[] sorted = new int[size];
    long[] keys = new long[size];
    long[] times = new long[size];
    for (int share = 0; share < size; share++) {
      sorted[share] = share;
      keys[share] = ((long) accountOf[share] << 32) | objectOf[share];
      times[share] = columns.times()[columns.posts()[share]];
    }
    LongArrays.radixSortIndirect(sorted, keys, times, true);
    return sorted;
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
    return order.length;
  }

  /** Accounts are numbered from 0 to this, exclusive. */
  public int accounts() {
    return accounts.length;
  }

  /** Objects are numbered from 0 to this, exclusive. */
  public int objects() {
    return objects.length;
  }

  public int account(int share) {
    return accountOf[order[share]];
  }

  public int object(int share) {
    return objectOf[order[share]];
  }

  public Layer layer(int share) {
    return Layer.of(columns.layers()[order[share]]);
  }

  public int post(int share) {
    return columns.posts()[order[share]];
  }

  /** In milliseconds since 1970. */
  public long time(int share) {
    return postTime(post(share));
  }

  /** Of an object. */
  public long hash(int object) {
    return objects[object];
  }

  /**
   * The signatures of the texts, by the numbers of the objects; only where near copies were asked
   * for.
   */
  public long[] signatures() {
    long[] signatures = new long[objects.length];
    for (int share = 0; share < columns.signatures().length; share++) {
      signatures[objectOf[share]] = columns.signatures()[share];
    }
    return signatures;
  }

  /** Posts of an account, those that share nothing included. */
  public int posts(int account) {
    return columns.postCounts()[accounts[account]];
  }

  /** The originals among the posts of an account. */
  public int originals(int account) {
    return columns.originalCounts()[accounts[account]];
  }

  /** Posts of all accounts. */
  public long posts() {
    return Arrays.stream(columns.postCounts()).asLongStream().sum();
  }

  /** The originals among all posts. */
  public long originals() {
    return Arrays.stream(columns.originalCounts()).asLongStream().sum();
  }

  /** The account that made a post. */
  public int author(int post) {
    return authorOf[post];
  }

  /** In the log. */
  public long position(int post) {
    return columns.positions()[post];
  }

  /** In milliseconds since 1970. */
  public long postTime(int post) {
    return columns.times()[post];
  }

  public String id(int account) {
    return names.id(accounts[account]);
  }

  /** As last seen, in its author's spelling. */
  public @Nullable String handle(int account) {
    return names.handle(accounts[account]);
  }
}
