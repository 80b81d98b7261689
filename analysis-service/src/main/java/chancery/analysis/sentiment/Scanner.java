package chancery.analysis.sentiment;

/**
 * Cuts a post into words, emoji, emoticons and the marks that colour it. Mentions and links say
 * nothing about mood and are left out, hashtags are split into words. Not thread-safe.
 */
final class Scanner {

  /** Longer posts (documents) are read up to here. */
  private static final int LONGEST = 4096;

  private static final int LONGEST_WORD = 40;

  private final Hashtags hashtags;
  private final char[] text = new char[LONGEST];
  private int length;
  private final Emoticons emoticons = new Emoticons(text);
  private final Tokens tokens = new Tokens();

  Scanner(Hashtags hashtags) {
    this.hashtags = hashtags;
  }

  /** The text's tokens, valid until the next call. */
  Tokens scan(String post, SentimentLanguage language) {
    tokens.clear();
    length = Escapes.decode(post, text);
    emoticons.length(length);
    int i = 0;
    while (i < length) {
      i = next(i, language);
    }
    return tokens;
  }

  private int next(int i, SentimentLanguage language) {
    char c = text[i];
    if (Letters.isSpace(c)) {
      return i + 1;
    }
    boolean starts = i == 0 || !Letters.isWord(text[i - 1]);
    if (starts) {
      if (c == '@' && i + 1 < length && Letters.isWord(text[i + 1])) {
        return nameEnd(i + 1);
      }
      if (c == '#' && i + 1 < length && Letters.isWord(text[i + 1])) {
        return hashtag(i + 1);
      }
      if (isLink(i)) {
        return spaceFrom(i);
      }
      Mood mood = emoticons.at(i);
      if (mood != null) {
        tokens.sign(Tokens.EMOTICON, mood.ordinal());
        return emoticons.end();
      }
    }
    if (Letters.isWord(c)) {
      return word(i, language);
    }
    return sign(i);
  }

  private boolean isLink(int i) {
    return startsWith(i, "http") && (i + 4 >= length || isLinkRest(text[i + 4]))
        || startsWith(i, "www.");
  }

  private static boolean isLinkRest(char c) {
    return c == ':' || c == 's' || Letters.isSpace(c) || c == '\u2026' || c == '"';
  }

  private boolean startsWith(int i, String prefix) {
    if (i + prefix.length() > length) {
      return false;
    }
    for (int k = 0; k < prefix.length(); k++) {
      if (text[i + k] != prefix.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private int spaceFrom(int start) {
    int i = start;
    while (i < length && !Letters.isSpace(text[i])) {
      i++;
    }
    return i;
  }

  private int nameEnd(int start) {
    int i = start;
    while (i < length && (Letters.isWord(text[i]) || text[i] == '_')) {
      i++;
    }
    return i;
  }

  private int hashtag(int start) {
    int end = nameEnd(start);
    hashtags.split(text, start, end, tokens);
    return end;
  }

  private int word(int start, SentimentLanguage language) {
    int begin = tokens.letterCount();
    int uppers = 0;
    int lowers = 0;
    boolean stretched = false;
    int i = start;
    while (i < length) {
      char c = text[i];
      if (!Letters.isWord(c)) {
        if (!Letters.isApostrophe(c) || i + 1 >= length || !Letters.isWord(text[i + 1])) {
          break;
        }
        if (language.elides()) {
          break;
        }
        if (language == SentimentLanguage.UZ) {
          tokens.letter('\'');
        }
        i++;
        continue;
      }
      boolean upper = Letters.isUpper(c);
      uppers += upper ? 1 : 0;
      lowers += upper ? 0 : 1;
      char folded = Letters.fold(c);
      int written = tokens.letterCount() - begin;
      if (written >= 2 && folded == letterBack(1) && folded == letterBack(2)) {
        stretched |= !Letters.isDigit(c);
      } else if (folded != Letters.NOTHING && written < LONGEST_WORD) {
        tokens.letter(folded);
      }
      i++;
    }
    finishUzbek(i, language);
    int flags =
        (uppers > 1 && lowers == 0 ? Tokens.CAPITALS : 0) | (stretched ? Tokens.STRETCHED : 0);
    tokens.word(begin, flags);
    return i;
  }

  /** An apostrophe after a final o or g is part of the letter. */
  private void finishUzbek(int end, SentimentLanguage language) {
    if (language == SentimentLanguage.UZ && end < length && Letters.isApostrophe(text[end])) {
      char last = letterBack(1);
      if (last == 'o' || last == 'g') {
        tokens.letter('\'');
      }
    }
  }

  private char letterBack(int back) {
    return tokens.letters()[tokens.letterCount() - back];
  }

  private int sign(int i) {
    char c = text[i];
    if (c == '!' || c == '?') {
      int end = i + 1;
      boolean both = false;
      while (end < length && (text[end] == '!' || text[end] == '?')) {
        both |= text[end] != c;
        end++;
      }
      tokens.sign(Tokens.MARK, both ? 'B' : end - i > 1 ? c + 128 : c);
      return end;
    }
    if (c == '.') {
      int end = i + 1;
      while (end < length && text[end] == '.') {
        end++;
      }
      tokens.sign(Tokens.MARK, end - i > 1 ? '\u2026' : '.');
      return end;
    }
    if (c == '\u061f') {
      tokens.sign(Tokens.MARK, '?');
      return i + 1;
    }
    if (c < 0x2000) {
      if (c == ','
          || c == ';'
          || c == ':'
          || c == '"'
          || c == '*'
          || c == '$'
          || c == '%'
          || c == '\u0964') {
        tokens.sign(Tokens.MARK, c == '\u0964' ? '.' : c);
      }
      return i + 1;
    }
    return emoji(i);
  }

  private int emoji(int i) {
    int point = Character.codePointAt(text, i, length);
    int width = Character.charCount(point);
    if (point == 0x2026) {
      tokens.sign(Tokens.MARK, point);
    } else if (Emoji.is(point)) {
      tokens.sign(Tokens.EMOJI, point);
    }
    return i + width;
  }
}
