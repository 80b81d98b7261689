package chancery.graph;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Redis that takes connections and never answers. */
public final class WithFrozenRedis implements QuarkusTestResourceLifecycleManager {

  private @Nullable ServerSocket socket;

  @Override
  public Map<String, String> start() {
    try {
      ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      socket = silent;
      return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + silent.getLocalPort());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
