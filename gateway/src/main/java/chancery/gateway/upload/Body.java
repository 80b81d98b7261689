package chancery.gateway.upload;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * A request's body, read as it comes and sent on in chunks.
 *
 * @param longest in bytes
 */
public record Body(InputStream in, long longest) {

  /** The body is longer than is taken. */
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(long longest) {
      super("longer than %d bytes".formatted(longest));
    }
  }

  private static final int LARGEST_CHUNK = 256 * 1024;

  /**
   * Sends everything, then completes the call. Returns early if the call is over before the body.
   *
   * @throws TooLong when the limit is passed; the call is still open
   */
  public <Q> void sendTo(Upload<Q, ?> upload, Function<ByteString, Q> request)
      throws IOException, InterruptedException {
    byte[] buffer = new byte[LARGEST_CHUNK];
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
      if (length > longest) {
        throw new TooLong(longest);
      }
      // What has come is sent at once: a client may be slow on purpose, and its posts are awaited.
      if (read > 0 && !upload.send(request.apply(ByteString.copyFrom(buffer, 0, read)))) {
        return;
      }
    }
    upload.complete();
  }
}
