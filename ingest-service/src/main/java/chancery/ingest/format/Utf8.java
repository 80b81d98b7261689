package chancery.ingest.format;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that says where it is broken instead of mending it silently. */
final class Utf8 {

  private Utf8() {}

  /**
   * @throws BadRecord if the bytes are not UTF-8
   */
  static String decode(byte[] bytes, int offset, int length, String field) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    // The replacement character stands for broken bytes, unless it was in the input itself.
    if (text.indexOf('\uFFFD') >= 0) {
      verify(bytes, offset, length, field);
    }
    return text;
  }

  /** As much of the bytes as is UTF-8, for showing. */
  static String excerpt(byte[] bytes, int offset, int length) {
    return Intake.shortened(
        new String(bytes, offset, Math.min(length, 1600), StandardCharsets.UTF_8));
  }

  /** Reads the input as text, with {@link Characters#NOT_UTF_8} where it is broken. */
  static Reader reader(InputStream input) {
    return new InputStreamReader(
        input,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(Characters.NOT_UTF_8)));
  }

  private static void verify(byte[] bytes, int offset, int length, String field) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(buffer);
    } catch (CharacterCodingException malformed) {
      throw new BadRecord(
          "%s is not valid UTF-8 at byte %d".formatted(field, buffer.position() - offset + 1));
    }
  }
}
