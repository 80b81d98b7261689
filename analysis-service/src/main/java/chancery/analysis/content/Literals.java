package chancery.analysis.content;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds which of many strings occur in a text, in one pass over it (Aho and Corasick 1975). Letter
 * case does not matter.
 */
final class Literals {

  private static final int ROOT = 0;

  private final Transitions letters = new Transitions();
  private final Ints parents = new Ints();
  private final Ints arrivals = new Ints();
  private final Ints owners = new Ints();
  private final Ints sameEnd = new Ints();
  private final Ints lastOwner = new Ints();
  private int[] failures = {};
  private int[] outputs = {};

  Literals() {
    addState(ROOT, 0);
  }

  /**
   * @param owner what its occurrence is reported as
   */
  void add(String literal, int owner) {
    int state = ROOT;
    for (int i = 0; i < literal.length(); i++) {
      char c = folded(literal.charAt(i));
      int next = letters.get(state, c);
      if (next == Transitions.NONE) {
        next = addState(state, c);
        letters.put(state, c, next);
      }
      state = next;
    }
    owners.add(owner);
    sameEnd.add(lastOwner.get(state));
    lastOwner.set(state, owners.size() - 1);
  }

  /** To be called once, after the last literal. */
  void link() {
    failures = new int[parents.size()];
    outputs = new int[parents.size()];
    Deque<Integer> states = new ArrayDeque<>(breadthFirst());
    for (int state : states) {
      int parent = parents.get(state);
      failures[state] = parent == ROOT ? ROOT : step(failures[parent], (char) arrivals.get(state));
      boolean ends = lastOwner.get(failures[state]) >= 0;
      outputs[state] = ends ? failures[state] : outputs[failures[state]];
    }
  }

  /** The owners of the literals in a text. */
  BitSet in(String text) {
    BitSet found = new BitSet();
    int state = ROOT;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, folded(text.charAt(i)));
      for (int end = state; end != ROOT; end = outputs[end]) {
        for (int at = lastOwner.get(end); at >= 0; at = sameEnd.get(at)) {
          found.set(owners.get(at));
        }
      }
    }
    return found;
  }

  private int step(int from, char c) {
    int state = from;
    while (true) {
      int next = letters.get(state, c);
      if (next != Transitions.NONE) {
        return next;
      }
      if (state == ROOT) {
        return ROOT;
      }
      state = failures[state];
    }
  }

  /** States are made after their parents but not level by level. */
  private Deque<Integer> breadthFirst() {
    int[] depths = new int[parents.size()];
    int deepest = 0;
    for (int state = 1; state < depths.length; state++) {
      depths[state] = depths[parents.get(state)] + 1;
      deepest = Math.max(deepest, depths[state]);
    }
    Deque<Integer> states = new ArrayDeque<>();
    for (int depth = 1; depth <= deepest; depth++) {
      for (int state = 1; state < depths.length; state++) {
        if (depths[state] == depth) {
          states.add(state);
        }
      }
    }
    return states;
  }

  private int addState(int parent, int arrival) {
    parents.add(parent);
    arrivals.add(arrival);
    lastOwner.add(-1);
    return parents.size() - 1;
  }

  /** Of the letters that a regular expression takes for one, whatever their case, one. */
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
