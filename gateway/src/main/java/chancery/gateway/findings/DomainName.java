package chancery.gateway.findings;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of domains in the form of RFC 5890, which STIX demands (section 6.4). */
final class DomainName {

  private static final int LONGEST = 253;

  /** Letters and digits; hyphens within, but not as third and fourth (RFC 5891, 4.2.3.1). */
  private static final Pattern NAME =
      Pattern.compile(
          "LABEL(\\.LABEL)+"
              .replace(
                  "LABEL",
                  "(?!..--)[\\p{L}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd}-]*[\\p{L}\\p{M}\\p{Nd}])?"));

  private DomainName() {}

  /** In small letters and composed characters; empty for what can be no name. */
  static Optional<String> of(String written) {
    String name = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    // Labels that begin with xn-- are held to what they stand for.
    boolean valid = name.length() <= LONGEST && NAME.matcher(IDN.toUnicode(name)).matches();
    return valid ? Optional.of(name) : Optional.empty();
  }
}
