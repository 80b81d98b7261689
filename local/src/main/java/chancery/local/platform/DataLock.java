package chancery.local.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One platform a data folder. The lock goes with its process, however that ends; the file says who
 * holds it.
 */
final class DataLock implements AutoCloseable {

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IllegalStateException if another process has it, saying which and where it answers
   */
  static DataLock take(Path data) throws IOException {
    Files.createDirectories(data);
    Path file = data.resolve("chancery.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new IllegalStateException(
          "A platform is running on %s already (%s). Stop it, or choose another folder with --data"
              .formatted(data, holder.isEmpty() ? "starting" : holder));
    }
    DataLock taken = new DataLock(channel);
    taken.write("");
    return taken;
  }

  /** Tells others where the platform answers. */
  void announce(String address) throws IOException {
    write("process %d, %s".formatted(ProcessHandle.current().pid(), address));
  }

  private void write(String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
