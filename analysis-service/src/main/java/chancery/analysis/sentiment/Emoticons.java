package chancery.analysis.sentiment;

import org.jspecify.annotations.Nullable;

/** Faces written with punctuation: {@code :-)}, {@code ;(}, {@code <3}, {@code ^_^}, {@code ))}. */
final class Emoticons {

  private final char[] text;
  private int length;
  private int end;

  /**
   * @param text the buffer that is read
   */
  Emoticons(char[] text) {
    this.text = text;
  }

  /** How much of the buffer is text. */
  void length(int length) {
    this.length = length;
  }

  /** Where the emoticon found last ends. */
  int end() {
    return end;
  }

  /** The mood of the emoticon that begins here, or null. */
  @Nullable Mood at(int start) {
    char c = text[start];
    return switch (c) {
      case ':', ';', '=', '8', 'x', 'X' -> face(start);
      case '<' -> heart(start);
      case '(', ')' -> mouthFirst(start);
      case '^' -> closedEyes(start);
      case '-', '>', 'T', 'o', 'O' -> eyes(start);
      default -> null;
    };
  }

  private @Nullable Mood face(int start) {
    char eyes = text[start];
    int i = start + 1;
    boolean tear = eyes != 'x' && eyes != 'X' && is(i, '\'');
    i += tear ? 1 : 0;
    boolean nose = is(i, '-') || is(i, '^') || is(i, 'o') && (is(i + 1, ')') || is(i + 1, '('));
    i += nose ? 1 : 0;
    if (i >= length) {
      return null;
    }
    Mood mood = mouth(eyes, text[i], tear);
    char mouth = text[i];
    int after = i + 1;
    while (after < length && text[after] == mouth) {
      after++;
    }
    boolean opensMore = after < length && (Letters.isWord(text[after]) || text[after] == '/');
    if (mood == null || opensMore && (Letters.isWord(mouth) || mouth == '/')) {
      return null;
    }
    end = after;
    return mood;
  }

  private static @Nullable Mood mouth(char eyes, char mouth, boolean tear) {
    boolean letterEyes = eyes == '8' || eyes == 'x' || eyes == 'X';
    if (letterEyes && mouth != ')' && mouth != '(' && mouth != 'D') {
      return null;
    }
    return switch (mouth) {
      case ')', ']', '}' -> tear ? Mood.LAUGHING : eyes == ';' ? Mood.WINKING : Mood.HAPPY;
      case 'D' -> Mood.LAUGHING;
      case '(', '[', '{', 'c' -> tear ? Mood.CRYING : Mood.SAD;
      case 'p', 'P', 'b' -> Mood.TEASING;
      case '*', 'x', 'X', '3' -> eyes == '=' ? null : Mood.LOVING;
      case '/', '\\', '|', 's', 'S' -> Mood.DOUBTING;
      case 'o', 'O' -> Mood.SURPRISED;
      case '@', '<' -> Mood.ANGRY;
      default -> null;
    };
  }

  private @Nullable Mood heart(int start) {
    if (is(start + 1, '3')) {
      end = start + 2;
      while (is(end, '3')) {
        end++;
      }
      return Mood.LOVING;
    }
    if (is(start + 1, '/') && is(start + 2, '3')) {
      end = start + 3;
      return Mood.SAD;
    }
    return null;
  }

  /** A mouth before the eyes, or mouths alone, as people write in Russian. */
  private @Nullable Mood mouthFirst(int start) {
    char mouth = text[start];
    int i = start + 1;
    while (is(i, mouth)) {
      i++;
    }
    int nose = is(i, '-') ? i + 1 : i;
    if ((is(nose, ':') || is(nose, ';') || is(nose, '=')) && endsWord(nose + 1)) {
      end = nose + 1;
      return mouth == '(' ? Mood.HAPPY : Mood.SAD;
    }
    if (i - start > 1) {
      end = i;
      return mouth == ')' ? Mood.HAPPY : Mood.SAD;
    }
    return null;
  }

  private @Nullable Mood closedEyes(int start) {
    int i = start + 1;
    while (is(i, '_') || is(i, '.') || is(i, '-')) {
      i++;
    }
    if (!is(i, '^')) {
      return null;
    }
    end = i + 1;
    return Mood.HAPPY;
  }

  /** {@code -_-}, {@code >_<}, {@code T_T}, {@code o_O}. */
  private @Nullable Mood eyes(int start) {
    if (text[start] == '>' && is(start + 1, ':') && (is(start + 2, '(') || is(start + 2, '['))) {
      end = start + 3;
      return Mood.ANGRY;
    }
    int i = start + 1;
    while (is(i, '_') || is(i, '.')) {
      i++;
    }
    if (i == start + 1 || i >= length || text[i - 1] != '_' || !endsWord(i + 1)) {
      return null;
    }
    Mood mood =
        switch (text[start]) {
          case '-' -> text[i] == '-' ? Mood.DOUBTING : null;
          case '>' -> text[i] == '<' ? Mood.ANGRY : null;
          case 'T' -> text[i] == 'T' ? Mood.CRYING : null;
          default -> text[i] == 'o' || text[i] == 'O' ? Mood.SURPRISED : null;
        };
    end = i + 1;
    return mood;
  }

  private boolean is(int at, char c) {
    return at < length && text[at] == c;
  }

  private boolean endsWord(int at) {
    return at >= length || !Letters.isWord(text[at]);
  }
}
