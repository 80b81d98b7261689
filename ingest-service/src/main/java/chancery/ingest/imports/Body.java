package chancery.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An import's body, as it arrives in chunks from one thread and is read by another. Holds no more
 * than the chunks that were asked for: each time one has been read to its end, the next is asked
 * for.
 */
public final class Body extends InputStream {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<ByteBuffer> chunks = new ArrayDeque<>();
  private final Runnable askForNext;
  private boolean ended;
  private boolean brokenOff;
  private volatile long received;

  public Body(Runnable askForNext) {
    this.askForNext = askForNext;
  }

  /** The next chunk has arrived. */
  public void arrived(ByteBuffer chunk) {
    if (!chunk.hasRemaining()) {
      askForNext.run();
      return;
    }
    change(() -> {
      received += chunk.remaining();
      chunks.add(chunk);
    });
  }

  /** The sender has sent everything. */
  public void end() {
    change(() -> ended = true);
  }

  /** Nothing more will come, or is wanted. What has arrived and not been read is lost. */
  public void breakOff() {
    change(() -> {
      brokenOff |= !ended || !chunks.isEmpty();
      chunks.clear();
    });
  }

  /** Whether the body broke off before its end. */
  public boolean isBrokenOff() {
    lock.lock();
    try {
      return brokenOff;
    } finally {
      lock.unlock();
    }
  }

  /** Bytes that have arrived. */
  public long received() {
    return received;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    boolean finished;
    int count;
    lock.lock();
    try {
      ByteBuffer chunk = awaitChunk();
      if (chunk == null) {
        return -1;
      }
      count = Math.min(length, chunk.remaining());
      chunk.get(into, offset, count);
      finished = !chunk.hasRemaining();
      if (finished) {
        chunks.poll();
      }
    } finally {
      lock.unlock();
    }
    if (finished) {
      askForNext.run();
    }
    return count;
  }

  private @Nullable ByteBuffer awaitChunk() throws IOException {
    while (chunks.isEmpty() && !ended && !brokenOff) {
      arrived.awaitUninterruptibly();
    }
    if (brokenOff) {
      throw new IOException("The input broke off");
    }
    return chunks.peek();
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
