package chancery.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of the loopback interface. */
public final class Ports {

  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** Different ports that nobody listens on at the moment. */
  public static List<Integer> free(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /**
   * Holds a port, so that nobody else takes it before the program listens there that it is for.
   *
   * @param port 0 for any that is free
   * @throws IOException if it is taken, or not ours to take
   */
  public static Reservation reserve(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new Reservation(socket);
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  /** A port that is held until this is closed. */
  public static final class Reservation implements AutoCloseable {

    private final ServerSocket socket;
    private final int port;

    private Reservation(ServerSocket socket) {
      this.socket = socket;
      this.port = socket.getLocalPort();
    }

    public int port() {
      return port;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  public static boolean isOpen(int port) {
    return isOpen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
  }

  /** Whether somebody listens there, on this machine or another. */
  public static boolean isOpen(InetSocketAddress address, int millis) {
    try (Socket socket = new Socket()) {
      socket.connect(address, millis);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
