package chancery.gateway.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Ids that are the same each time: UUIDs of version 5 (RFC 9562). Those of observables are made
 * from what they are in the namespace of STIX 2.1, section 2.9, so that other platforms give the
 * same; all others from corpus, finding and part in a namespace of our own.
 */
final class StixIds {

  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final UUID OURS = version5(URLS, "urn:chancery:stix");
  private static final JsonMapper JSON = new JsonMapper();

  private StixIds() {}

  /**
   * @param parts what the object is known by; the same ones give the same id
   */
  static String of(String type, String... parts) {
    return type + "--" + version5(OURS, type + "\n" + String.join("\n", parts));
  }

  /**
   * @param contributing the properties that the specification names for the type, those present
   */
  static String ofObservable(String type, Map<String, String> contributing) {
    try {
      // Sorted, without white space: the canonical form (RFC 8785) of a table of texts.
      String canonical = JSON.writeValueAsString(new TreeMap<>(contributing));
      return type + "--" + version5(OBSERVABLES, canonical);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts can be written as JSON", impossible);
    }
  }

  static UUID version5(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
      long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-1", impossible);
    }
  }
}
