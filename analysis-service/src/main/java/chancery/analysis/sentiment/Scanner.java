package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;

/**
 * Cuts a post into words, emoji, emoticons and the marks that colour it. Of mentions and links only
 * the number is kept, hashtags are split into words. Not thread-safe.
 */
final class Scanner {

  /** Longer posts (documents) are read up to here. */
  private static final int LONGEST = 4096;

  private static final int LONGEST_WORD = 40;

  private final WordFrequencies frequencies;
  private final Hashtags hashtags;
  private final char[] text = new char[LONGEST];
  private int length;
  private final Emoticons emoticons = new Emoticons(text);
  private final Tokens tokens = new Tokens();

  Scanner(WordFrequencies frequencies) {
    this.frequencies = frequencies;
    hashtags = new Hashtags(frequencies);
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
        tokens.mention();
        return nameEnd(i + 1);
      }
      if (c == '#' && i + 1 < length && Letters.isWord(text[i + 1])) {
        return hashtag(i + 1);
      }
      if (isLink(i)) {
        tokens.link();
        return spaceFrom(i);
      }
    }
    // Faces of punctuation also stand right behind a word.
    if (starts || !Letters.isWord(c)) {
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
    if (stretched) {
      tokens.letterCount(begin + shortened(begin));
    }
    int flags = uppers > 1 && lowers == 0 ? Tokens.CAPITALS : 0;
    tokens.word(begin, stretched ? flags | Tokens.STRETCHED : flags);
    return i;
  }

  /**
   * Of a stretched word, whose letters stand twice by now, the form that is the commoner one:
   * "good" with its letters twice, "so" with one each.
   *
   * @return its length
   */
  private int shortened(int begin) {
    char[] letters = tokens.letters();
    int end = tokens.letterCount();
    int twice = Hash.of(letters, begin, end);
    int once = Hash.start();
    int length = 0;
    for (int i = begin; i < end; i++) {
      if (i == begin || letters[i] != letters[i - 1]) {
        once = Hash.with(once, letters[i]);
        length++;
      }
    }
    if (!frequencies.knows(once)
        || frequencies.cost(twice, end - begin) <= frequencies.cost(once, length)) {
      return end - begin;
    }
    int to = begin;
    for (int i = begin; i < end; i++) {
      if (i == begin || letters[i] != letters[i - 1]) {
        letters[to++] = letters[i];
      }
    }
    return length;
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
      tokens.sign(Tokens.MARK, both ? Tokens.BOTH : end - i > 1 ? c + Tokens.REPEATED : c);
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
