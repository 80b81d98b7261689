package chancery.analysis.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The highest of what it is offered, by rank, then by position: a heap of numbers with the lowest
 * at its root.
 */
final class TopPlaces {

  record Place(long rank, long position, int doc) {}

  private final long[] ranks;
  private final long[] positions;
  private final int[] docs;
  private int size;

  /**
   * @param capacity how many are kept, at least 1
   */
  TopPlaces(int capacity) {
    ranks = new long[capacity];
    positions = new long[capacity];
    docs = new int[capacity];
  }

  /** What is offered with a lower rank is not kept. */
  long lowestRank() {
    return size < ranks.length ? Long.MIN_VALUE : ranks[0];
  }

  void offer(long rank, long position, int doc) {
    if (size < ranks.length) {
      rise(size++, rank, position, doc);
    } else if (isHigher(rank, position, 0)) {
      sink(rank, position, doc);
    }
  }

  /** All that are kept, the highest first. */
  List<Place> inOrder() {
    List<Place> places = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      places.add(new Place(ranks[i], positions[i], docs[i]));
    }
    places.sort(Comparator.comparingLong(Place::rank).thenComparing(Place::position).reversed());
    return places;
  }

  private void rise(int from, long rank, long position, int doc) {
    int at = from;
    while (at > 0 && !isHigher(rank, position, (at - 1) / 2)) {
      copy((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, rank, position, doc);
  }

  /** Puts a place where the root was, and the lowest at the root. */
  private void sink(long rank, long position, int doc) {
    int at = 0;
    int child = lowerChild(at);
    while (child < size && isHigher(rank, position, child)) {
      copy(child, at);
      at = child;
      child = lowerChild(at);
    }
    put(at, rank, position, doc);
  }

  private int lowerChild(int at) {
    int left = 2 * at + 1;
    int right = left + 1;
    return right < size && isHigher(ranks[left], positions[left], right) ? right : left;
  }

  private boolean isHigher(long rank, long position, int than) {
    return rank != ranks[than] ? rank > ranks[than] : position > positions[than];
  }

  private void copy(int from, int to) {
    put(to, ranks[from], positions[from], docs[from]);
  }

  private void put(int at, long rank, long position, int doc) {
    ranks[at] = rank;
    positions[at] = position;
    docs[at] = doc;
  }
}
