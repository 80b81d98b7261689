package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import java.util.Arrays;

/**
 * The words and signs of one text, in their order: a buffer that is cleared and filled again. Not
 * thread-safe.
 */
final class Tokens {

  static final byte WORD = 0;
  static final byte EMOJI = 1;
  static final byte EMOTICON = 2;
  static final byte MARK = 3;

  /** Written in capitals, two or more. */
  static final int CAPITALS = 1;

  /** A letter was repeated three times or more. */
  static final int STRETCHED = 1 << 1;

  /** Part of a hashtag. */
  static final int TAGGED = 1 << 2;

  /** Within the scope of a negation. */
  static final int NEGATED = 1 << 3;

  /** Of a fixed phrase: it does not negate, and the first word speaks for all. */
  static final int PHRASE = 1 << 4;

  /** Bits from which on a word's polarity stands, as in {@link Polarities}. */
  private static final int POLARITY = 8;

  /** Stands for a row of exclamation and question marks mixed. */
  static final int BOTH = 'B';

  /** Added to an exclamation or question mark that stands twice or more. */
  static final int REPEATED = 128;

  private char[] letters = new char[512];
  private int letterCount;
  private byte[] kinds = new byte[64];
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private int[] flags = new int[64];
  private int size;
  private int links;
  private int mentions;

  void clear() {
    size = 0;
    letterCount = 0;
    links = 0;
    mentions = 0;
  }

  int size() {
    return size;
  }

  /** Links are counted and otherwise left out. */
  void link() {
    links++;
  }

  int links() {
    return links;
  }

  /** Mentions are counted and otherwise left out. */
  void mention() {
    mentions++;
  }

  int mentions() {
    return mentions;
  }

  byte kind(int token) {
    return kinds[token];
  }

  boolean isWord(int token) {
    return kinds[token] == WORD;
  }

  /** Of a word its letters' hash, of a sign what it stands for. */
  int hash(int token) {
    return hashes[token];
  }

  boolean has(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  void flag(int token, int flag) {
    flags[token] |= flag;
  }

  void polarity(int token, int polarity) {
    flags[token] |= polarity << POLARITY;
  }

  /** One of {@link Polarities}; of a phrase that of its first word, the others having none. */
  int polarity(int token) {
    return flags[token] >> POLARITY;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The folded letters of all words, which {@link #begin} and {@link #end} cut. */
  char[] letters() {
    return letters;
  }

  String word(int token) {
    return new String(letters, begins[token], ends[token] - begins[token]);
  }

  void letter(char c) {
    if (letterCount == letters.length) {
      letters = Arrays.copyOf(letters, 2 * letterCount);
    }
    letters[letterCount++] = c;
  }

  int letterCount() {
    return letterCount;
  }

  /** Takes back letters that belong to no word yet. */
  void letterCount(int count) {
    letterCount = count;
  }

  /** The letters from {@code begin} on become a word, if there are any. */
  void word(int begin, int flags) {
    word(begin, letterCount, flags);
  }

  void word(int begin, int end, int flags) {
    if (end > begin) {
      add(WORD, begin, end, Hash.of(letters, begin, end), flags);
    }
  }

  void sign(byte kind, int stands) {
    add(kind, letterCount, letterCount, stands, 0);
  }

  private void add(byte kind, int begin, int end, int hash, int flag) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      flags = Arrays.copyOf(flags, 2 * size);
    }
    kinds[size] = kind;
    begins[size] = begin;
    ends[size] = end;
    hashes[size] = hash;
    flags[size++] = flag;
  }
}
