package chancery.gateway.findings;

import java.nio.charset.StandardCharsets;

/**
 * Addresses as people write them, in the characters of a URI (RFC 3986): all others are
 * percent-encoded in UTF-8 (RFC 3987, section 3.1). What is encoded already stays.
 */
final class WebAddress {

  private static final String MARKS = "-._~:/?@!$&'()*+,;=";

  /** Only around a host that is an address of IPv6. */
  private static final String BRACKETS = "[]";

  private static final String SCHEME_END = "://";

  private WebAddress() {}

  /**
   * @param written an address with host, or a path with or without a query
   */
  static String encoded(String written) {
    int path = hostEnd(written);
    int hash = written.indexOf('#', path);
    StringBuilder address = new StringBuilder();
    append(address, written.substring(0, path), MARKS + BRACKETS);
    append(address, written.substring(path, hash < 0 ? written.length() : hash), MARKS);
    if (hash >= 0) {
      append(address.append('#'), written.substring(hash + 1), MARKS);
    }
    return address.toString();
  }

  private static int hostEnd(String written) {
    int scheme = written.indexOf(SCHEME_END);
    if (scheme < 0 || written.startsWith("/")) {
      return 0;
    }
    int at = scheme + SCHEME_END.length();
    while (at < written.length() && "/?#".indexOf(written.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static void append(StringBuilder address, String part, String marks) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      int octet = Byte.toUnsignedInt(bytes[at]);
      if (isLetterOrDigit(octet) || marks.indexOf(octet) >= 0 || isEscape(bytes, at)) {
        address.append((char) octet);
      } else {
        address.append("%%%02X".formatted(octet));
      }
    }
  }

  private static boolean isLetterOrDigit(int octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9');
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }
}
