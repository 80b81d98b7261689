package chancery.analysis.content;

import chancery.analysis.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns that consist of words, as one automaton: {@link Lexicon} turns each word of a text
 * into symbols, and a trie of symbols has a state for each beginning of a phrase. A text is read
 * once; the states in which phrases are half found are few.
 */
final class Phrases {

  private static final int ROOT = 0;

  private final Lexicon lexicon = new Lexicon();
  private final Transitions symbols = new Transitions();
  private final List<Ints> accepted = new ArrayList<>();
  private final BitSet goesOn = new BitSet();

  Phrases() {
    addState();
  }

  /**
   * @param words folded, each may end in {@code *}; or one hashtag with its sign
   */
  void add(List<String> words, int pattern) {
    int state = ROOT;
    for (String word : words) {
      int symbol = lexicon.symbol(word);
      int next = symbols.get(state, symbol);
      if (next == Transitions.NONE) {
        next = addState();
        symbols.put(state, symbol, next);
        goesOn.set(state);
      }
      state = next;
    }
    accepted.get(state).add(pattern);
  }

  void find(CodedText text, Findings findings) {
    new Reading(text, findings).run();
  }

  private int addState() {
    accepted.add(new Ints());
    return accepted.size() - 1;
  }

  /** One text being read. */
  private final class Reading {
    private final CodedText text;
    private final Findings findings;
    private final Ints found = new Ints();
    private final Gaps gaps;
    private Ints states = new Ints();
    private Ints starts = new Ints();
    private Ints nextStates = new Ints();
    private Ints nextStarts = new Ints();

    Reading(CodedText text, Findings findings) {
      this.text = text;
      this.findings = findings;
      this.gaps = new Gaps(text);
    }

    void run() {
      List<Word> words = text.words();
      for (int i = 0; i < words.size(); i++) {
        found.clear();
        lexicon.find(words.get(i).folded(), found);
        if (found.size() > 0 && states.size() > 0 && gaps.narrow(i)) {
          goOn(i);
        }
        for (int s = 0; s < found.size(); s++) {
          follow(ROOT, found.get(s), i, i);
        }
        swap();
      }
      for (int i = 0; i < text.hashtags().size(); i++) {
        found.clear();
        lexicon.findHashtag(text.hashtags().get(i), found);
        for (int s = 0; s < found.size(); s++) {
          follow(ROOT, found.get(s), i, i);
        }
      }
    }

    private void goOn(int word) {
      for (int h = 0; h < states.size(); h++) {
        for (int s = 0; s < found.size(); s++) {
          follow(states.get(h), found.get(s), starts.get(h), word);
        }
      }
    }

    private void follow(int state, int symbol, int start, int word) {
      int next = symbols.get(state, symbol);
      if (next == Transitions.NONE) {
        return;
      }
      Ints patterns = accepted.get(next);
      for (int i = 0; i < patterns.size(); i++) {
        findings.add(patterns.get(i), start, word);
      }
      if (goesOn.get(next)) {
        nextStates.add(next);
        nextStarts.add(start);
      }
    }

    private void swap() {
      Ints oldStates = states;
      Ints oldStarts = starts;
      states = nextStates;
      starts = nextStarts;
      nextStates = oldStates;
      nextStarts = oldStarts;
      nextStates.clear();
      nextStarts.clear();
    }
  }
}
