package chancery.ingest.format;

import java.net.IDN;

/**
 * Finds links in text by the rules that X publishes with its library twitter-text: with or without
 * a scheme, at a known top-level domain, without the punctuation that follows a link in a sentence.
 *
 * <p>One pass from left to right; a text is looked at a bounded number of times, so that no text is
 * slow. For one thread.
 */
final class LinkScanner {

  private static final int LONGEST_LINK = 4096;
  private static final int LONGEST_LABEL = 63;
  // Of a whole domain; a longer run of letters is given up, so that each character is looked at a
  // bounded number of times.
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_SHORTENED = 40;
  private static final int SCHEME = "https://".length();
  private static final int MOST_LABELS = 32;

  private final String text;
  private final int length;
  private int from;
  private int linkStart;
  private int linkEnd;

  LinkScanner(String text) {
    this.text = text;
    this.length = text.length();
  }

  int start() {
    return linkStart;
  }

  int end() {
    return linkEnd;
  }

  /** Goes on to the next link; false if there is none. */
  boolean next() {
    int start = from;
    while (start < length) {
      boolean schemeBefore = start > from && LinkCharacters.schemeEnds(text, start);
      if (!mayBegin(start) && !schemeBefore) {
        start++;
        continue;
      }
      int scheme = schemeOfDomain(start);
      int domain = domainEnd(start + scheme, scheme > 0 || schemeBefore);
      if (domain < 0) {
        start = afterRun(start);
        continue;
      }
      int end = queryEnd(pathEnd(portEnd(domain)));
      from = end;
      if (accept(start, scheme, domain, end)) {
        return true;
      }
      start = end;
    }
    from = length;
    return false;
  }

  /** The length of the scheme that begins here and has a domain behind it; 0 if there is none. */
  private int schemeOfDomain(int start) {
    int scheme = LinkCharacters.schemeLength(text, start);
    return scheme > 0 && domainEnd(start + scheme, true) >= 0 ? scheme : 0;
  }

  /** Whether the character before lets a link begin here, and is no part of the link before. */
  private boolean mayBegin(int start) {
    if (!LinkCharacters.isDomain(text.charAt(start))) {
      return false;
    }
    boolean free = start > from || from == 0;
    return start == 0 || (free && LinkCharacters.mayPrecede(text.charAt(start - 1)));
  }

  /** Behind the letters at which no domain begins: none begins amid them either. */
  private int afterRun(int start) {
    int end = start + 1;
    if (!LinkCharacters.isDomain(text.charAt(start))) {
      return end;
    }
    while (end < length && LinkCharacters.isDomain(text.charAt(end)) && !schemeBegins(end)) {
      end++;
    }
    return end;
  }

  private boolean schemeBegins(int at) {
    return LinkCharacters.mayPrecede(text.charAt(at - 1))
        && LinkCharacters.schemeLength(text, at) > 0;
  }

  private boolean accept(int start, int scheme, int domain, int end) {
    if (scheme == 0 && start > 0 && "-_./".indexOf(text.charAt(start - 1)) >= 0) {
      return false;
    }
    linkStart = start;
    linkEnd = end;
    if (scheme > 0 && text.regionMatches(true, start + scheme, "t.co/", 0, 5)) {
      int slug = start + scheme + "t.co/".length();
      int slugEnd = slug;
      while (slugEnd < length && LinkCharacters.isAsciiWord(text.charAt(slugEnd))) {
        slugEnd++;
      }
      if (slugEnd - slug > LONGEST_SHORTENED) {
        return false;
      }
      linkEnd = slugEnd > slug ? queryEnd(slugEnd) : end;
    }
    return validHost(text.substring(start + scheme, domain), scheme);
  }

  private boolean validHost(String host, int scheme) {
    int ascii;
    try {
      ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).length();
    } catch (IllegalArgumentException | IndexOutOfBoundsException invalid) {
      return false;
    }
    int whole = linkEnd - linkStart + ascii - host.length() + (scheme == 0 ? SCHEME : 0);
    return ascii > 0 && whole <= LONGEST_LINK;
  }

  /**
   * The end of the domain that begins at {@code start}, or −1: labels with dots between, of which
   * the longest row is taken that ends in a top-level domain.
   */
  private int domainEnd(int start, boolean afterScheme) {
    int end = -1;
    int label = start;
    for (int labels = 0; labels < MOST_LABELS; labels++) {
      int dot = labelEnd(label);
      if (dot < 0) {
        break;
      }
      boolean underscore = text.substring(label, dot).indexOf('_') >= 0;
      int top = underscore ? -1 : topLevelEnd(dot + 1);
      end = top < 0 ? end : top;
      label = dot + 1;
    }
    return end < 0 && afterScheme ? unicodeDomainEnd(start) : end;
  }

  /** The dot behind the label that begins here, or −1 if none does. */
  private int labelEnd(int start) {
    int end = start;
    while (end < length
        && end - start <= LONGEST_NAME
        && LinkCharacters.isLabel(text.charAt(end))) {
      end++;
    }
    boolean label =
        end > start
            && end < length
            && text.charAt(end) == '.'
            && LinkCharacters.isDomain(text.charAt(start))
            && LinkCharacters.isDomain(text.charAt(end - 1));
    return label ? end : -1;
  }

  private int topLevelEnd(int start) {
    int end = TopLevelDomains.ALL.end(text, start);
    if (end < 0 && text.regionMatches(true, start, "xn--", 0, 4)) {
      int punycode = start + 4;
      while (punycode < length
          && (LinkCharacters.isAsciiWord(text.charAt(punycode)) || text.charAt(punycode) == '-')) {
        punycode++;
      }
      return punycode > start + 4 ? punycode : -1;
    }
    return end;
  }

  /** A name in another script is taken for a domain only after a scheme. */
  private int unicodeDomainEnd(int start) {
    int end = start;
    while (end < length
        && end - start <= LONGEST_LABEL
        && LinkCharacters.isUnicodeLabel(text.codePointAt(end), end == start)) {
      end += Character.charCount(text.codePointAt(end));
    }
    boolean label =
        end > start && end < length && text.charAt(end) == '.' && text.charAt(end - 1) != '-';
    return label ? TopLevelDomains.ALL.end(text, end + 1) : -1;
  }

  private int portEnd(int domain) {
    int end = domain + 1;
    while (end < length && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return domain < length && text.charAt(domain) == ':' && end > domain + 1 ? end : domain;
  }

  /**
   * The end of the path, at a character that a path may end in, or at the parenthesis that closes
   * one which follows such a character.
   */
  private int pathEnd(int start) {
    if (start >= length || text.charAt(start) != '/') {
      return start;
    }
    int end = start + 1;
    int at = end;
    while (at < length) {
      char c = text.charAt(at);
      if (LinkCharacters.isPath(c)) {
        at++;
        end = LinkCharacters.mayEndPath(c) ? at : end;
      } else {
        int closed = c == '(' ? LinkCharacters.closing(text, at) : -1;
        if (closed < 0) {
          break;
        }
        end = end == at ? closed : end;
        at = closed;
      }
    }
    return end;
  }

  private int queryEnd(int start) {
    if (start >= length || text.charAt(start) != '?') {
      return start;
    }
    int end = start;
    for (int at = start + 1; at < length && LinkCharacters.isQuery(text.charAt(at)); at++) {
      end = LinkCharacters.mayEndQuery(text.charAt(at)) ? at + 1 : end;
    }
    return end;
  }
}
