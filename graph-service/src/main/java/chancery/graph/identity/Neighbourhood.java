package chancery.graph.identity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds names within one or two edits of a name without looking at all of them: two strings within
 * d edits of each other have a form in common that leaves at most d of their characters out
 * (Garbe's symmetric deletion; a swap is two characters left out of one order or the other, and one
 * of each suffices). Forms are kept as 64-bit hashes that each cost one step to make; what is found
 * is verified by {@link EditDistance}.
 */
final class Neighbourhood {

  private static final long PRIME = 0x9E3779B97F4A7C15L | 1;

  /** Bits by which most of what is asked for is seen not to be there, at two megabytes. */
  private static final int FILTER_BITS = 24;

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final Long2ObjectOpenHashMap<IntArrayList> byHash = new Long2ObjectOpenHashMap<>();
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  /** Edits up to which names of so many characters are held to be alike: 0, 1 or 2. */
  static int edits(int length) {
    if (length < 5) {
      return 0;
    }
    return length < 9 ? 1 : 2;
  }

  void add(int number, int[] name) {
    shortest = Math.min(shortest, name.length);
    longest = Math.max(longest, name.length);
    deletions(
        name,
        edits(name.length),
        hash -> {
          filter[place(hash)] |= 1L << hash;
          IntArrayList there = byHash.computeIfAbsent(hash, none -> new IntArrayList(1));
          if (there.isEmpty() || there.topInt() != number) {
            there.add(number);
          }
        });
  }

  /** The numbers of names that may be near; some are not. */
  IntList near(int[] name) {
    int edits = edits(name.length + 2);
    if (name.length < shortest - 2 || name.length > longest + 2) {
      return IntLists.emptyList();
    }
    IntArrayList found = new IntArrayList(0);
    deletions(
        name,
        edits,
        hash -> {
          if ((filter[place(hash)] & 1L << hash) != 0) {
            collect(byHash.get(hash), found);
          }
        });
    return found;
  }

  private static void collect(@Nullable IntArrayList there, IntArrayList found) {
    for (int i = 0; there != null && i < there.size(); i++) {
      if (!found.contains(there.getInt(i))) {
        found.add(there.getInt(i));
      }
    }
  }

  private static int place(long hash) {
    return (int) (hash >>> (64 - FILTER_BITS + 6));
  }

  /** The hashes of a name with none, one, or two of its characters left out. */
  private static void deletions(int[] name, int most, LongConsumer found) {
    int length = name.length;
    long[] prefixes = new long[length + 1];
    long[] powers = new long[length + 1];
    powers[0] = 1;
    for (int i = 0; i < length; i++) {
      prefixes[i + 1] = prefixes[i] * PRIME + name[i] + 1;
      powers[i + 1] = powers[i] * PRIME;
    }
    found.accept(prefixes[length]);
    for (int i = 0; i < length && most > 0; i++) {
      found.accept(joined(prefixes, powers, prefixes[i], i + 1, length));
      for (int j = i + 1; j < length && most > 1; j++) {
        long upTo = joined(prefixes, powers, prefixes[i], i + 1, j);
        found.accept(joined(prefixes, powers, upTo, j + 1, length));
      }
    }
  }

  /** The hash of what comes before, followed by the characters from one place to another. */
  private static long joined(long[] prefixes, long[] powers, long before, int from, int to) {
    long part = prefixes[to] - prefixes[from] * powers[to - from];
    return before * powers[to - from] + part;
  }
}
