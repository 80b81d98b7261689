package chancery.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hashtags, mentions and links in text by the rules that X publishes with its library
 * twitter-text, without its regular expressions, which take some hundred times as long. The tests
 * hold the two against each other.
 *
 * <p>A hashtag or mention inside a link is part of the link. A mention of an account's list is not
 * one of the account.
 */
final class EntityScanner {

  /**
   * What a text holds, each in its order, repetitions included.
   *
   * @param hashtags without the number sign
   * @param mentions handles without the at sign
   * @param links as written
   */
  record Entities(List<String> hashtags, List<String> mentions, List<String> links) {

    static final Entities NONE = new Entities(List.of(), List.of(), List.of());
  }

  private static final int LONGEST_HANDLE = 20;
  private static final int LONGEST_LIST = 24;

  private final String text;
  private final List<String> hashtags = new ArrayList<>();
  private final List<String> mentions = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  // Start and end of each link by turns.
  private int[] linkBounds = {};

  private EntityScanner(String text) {
    this.text = text;
  }

  /** The entities of a text. */
  static Entities scan(String text) {
    boolean hash = false;
    boolean at = false;
    boolean dot = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash |= c == '#' || c == '\uFF03';
      at |= c == '@' || c == '\uFF20';
      dot |= c == '.';
    }
    if (!hash && !at && !dot) {
      return Entities.NONE;
    }
    EntityScanner scanner = new EntityScanner(text);
    if (dot) {
      scanner.findLinks();
    }
    if (hash) {
      scanner.findHashtags();
    }
    if (at) {
      scanner.findMentions();
    }
    return new Entities(scanner.hashtags, scanner.mentions, scanner.links);
  }

  private void findLinks() {
    List<Integer> bounds = new ArrayList<>();
    LinkScanner scanner = new LinkScanner(text);
    while (scanner.next()) {
      links.add(text.substring(scanner.start(), scanner.end()));
      bounds.add(scanner.start());
      bounds.add(scanner.end());
    }
    linkBounds = bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  private void findHashtags() {
    int consumed = 0;
    for (int sign = nextHash(0); sign >= 0; sign = nextHash(Math.max(sign + 1, consumed))) {
      if (!hashtagMayFollow(sign, consumed)) {
        continue;
      }
      int end = hashtagEnd(sign + 1);
      if (end < 0) {
        continue;
      }
      consumed = end;
      boolean cut =
          end < text.length() && (isHash(text.charAt(end)) || text.startsWith("://", end));
      if (!cut && !inLink(sign)) {
        hashtags.add(text.substring(sign + 1, end));
      }
    }
  }

  /** Whether the character before the sign lets a hashtag begin, and no tag before has taken it. */
  private boolean hashtagMayFollow(int sign, int consumed) {
    if (sign + 1 >= text.length()) {
      return false;
    }
    char first = text.charAt(sign + 1);
    if (first == '\uFE0F' || first == '\u20E3') {
      return false;
    }
    if (sign == 0) {
      return true;
    }
    int before = text.codePointBefore(sign);
    if (sign - Character.charCount(before) < consumed) {
      return false;
    }
    return before == 0xFE0E
        || before == 0xFE0F
        || (before != '&' && !HashtagCharacters.isPart(before));
  }

  /** The end of the run of a tag's characters that begins here; −1 if it holds no letter. */
  private int hashtagEnd(int start) {
    int end = start;
    boolean letter = false;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!HashtagCharacters.isPart(c)) {
        break;
      }
      letter |= HashtagCharacters.isLetter(c);
      end += Character.charCount(c);
    }
    return letter ? end : -1;
  }

  private void findMentions() {
    int consumed = 0;
    int at = nextAt(0);
    while (at >= 0) {
      int handle = at;
      while (handle < text.length() && isAt(text.charAt(handle))) {
        handle++;
      }
      int end = wordEnd(handle, LONGEST_HANDLE);
      if (end == handle || !mentionMayFollow(at, consumed)) {
        at = nextAt(handle);
        continue;
      }
      int list = listEnd(end);
      consumed = Math.max(list, end);
      if (list < 0 && !cutsMention(end) && !inLink(handle - 1)) {
        mentions.add(text.substring(handle, end));
      }
      at = nextAt(consumed);
    }
  }

  private boolean mentionMayFollow(int at, int consumed) {
    if (at == 0) {
      return true;
    }
    if (at - 1 < consumed) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean word = LinkCharacters.isAsciiWord(before) || "_!#$%&*".indexOf(before) >= 0;
    return !word || followsRepostMark(at, consumed);
  }

  /** Whether {@code RT} or {@code RT:} stands before, on its own. */
  private boolean followsRepostMark(int at, int consumed) {
    int mark = text.charAt(at - 1) == ':' ? at - 3 : at - 2;
    if (mark < consumed || !text.regionMatches(true, mark, "RT", 0, 2)) {
      return false;
    }
    if (mark == 0) {
      return true;
    }
    char before = text.charAt(mark - 1);
    return mark - 1 >= consumed
        && !LinkCharacters.isAsciiWord(before)
        && "_+~.-".indexOf(before) < 0;
  }

  private boolean cutsMention(int end) {
    if (end >= text.length()) {
      return false;
    }
    char after = text.charAt(end);
    return isAt(after) || LinkCharacters.isAccented(after) || text.startsWith("://", end);
  }

  /** The end of {@code /list} after a handle; −1 if there is none. */
  private int listEnd(int end) {
    boolean list =
        end + 1 < text.length()
            && text.charAt(end) == '/'
            && LinkCharacters.isAsciiWord(text.charAt(end + 1))
            && !Character.isDigit(text.charAt(end + 1));
    if (!list) {
      return -1;
    }
    int at = end + 2;
    while (at < text.length()
        && at < end + 2 + LONGEST_LIST
        && (isHandle(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }

  private int wordEnd(int start, int most) {
    int end = start;
    while (end < text.length() && end < start + most && isHandle(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean inLink(int sign) {
    int found = Arrays.binarySearch(linkBounds, sign);
    int place = found < 0 ? -found - 1 : found;
    return found < 0 ? place % 2 == 1 : place % 2 == 0;
  }

  private int nextHash(int from) {
    return nextOf('#', '\uFF03', from);
  }

  private int nextAt(int from) {
    return nextOf('@', '\uFF20', from);
  }

  private int nextOf(char one, char other, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHash(char c) {
    return c == '#' || c == '\uFF03';
  }

  private static boolean isAt(char c) {
    return c == '@' || c == '\uFF20';
  }

  private static boolean isHandle(char c) {
    return LinkCharacters.isAsciiWord(c) || c == '_';
  }
}
