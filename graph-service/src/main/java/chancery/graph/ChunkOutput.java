package chancery.graph;

import chancery.graph.v1.ExportNetworkResponse;
import chancery.kit.rpc.Sender;
import com.google.protobuf.ByteString;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Sends what is written in chunks, as fast as the client takes them. */
final class ChunkOutput extends OutputStream {

  private static final int CHUNK = 1 << 16;

  private final Sender<ExportNetworkResponse> sender;
  private final byte[] buffer = new byte[CHUNK];
  private int size;

  ChunkOutput(Sender<ExportNetworkResponse> sender) {
    this.sender = sender;
  }

  @Override
  public void write(int one) throws InterruptedIOException {
    buffer[size++] = (byte) one;
    sendIfFull();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws InterruptedIOException {
    for (int written = 0; written < length; ) {
      int part = Math.min(length - written, CHUNK - size);
      System.arraycopy(bytes, offset + written, buffer, size, part);
      size += part;
      written += part;
      sendIfFull();
    }
  }

  private void sendIfFull() throws InterruptedIOException {
    if (size == CHUNK) {
      send();
    }
  }

  private void send() throws InterruptedIOException {
    try {
      sender.send(
          ExportNetworkResponse.newBuilder()
              .setChunk(ByteString.copyFrom(buffer, 0, size))
              .build());
      size = 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Sends the rest. A flush sends nothing, or every write of a writer would be a message. */
  @Override
  public void close() throws InterruptedIOException {
    if (size > 0) {
      send();
    }
  }
}
