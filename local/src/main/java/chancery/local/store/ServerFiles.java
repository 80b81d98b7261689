package chancery.local.store;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import redis.embedded.core.ExecutableProvider;

/** Unpacks the servers' programs once, below one folder. */
public final class ServerFiles {

  private final Path folder;

  /**
   * @param folder where unpacked programs are kept between runs, e.g. {@code local/target/servers}
   */
  public ServerFiles(Path folder) {
    this.folder = folder;
  }

  /** The Redis server's program. */
  public Path redis() throws IOException {
    Path program = folder.resolve("redis-server");
    if (!Files.isExecutable(program)) {
      Files.createDirectories(folder);
      File unpacked = ExecutableProvider.newJarResourceProvider().get();
      Path made = folder.resolve("redis-server." + ProcessHandle.current().pid());
      Files.copy(unpacked.toPath(), made, StandardCopyOption.REPLACE_EXISTING);
      makeExecutable(made);
      Files.move(made, program, StandardCopyOption.REPLACE_EXISTING);
    }
    return program;
  }

  /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  public Path postgres() throws IOException {
    Path home = folder.resolve("postgres");
    if (!Files.isDirectory(home)) {
      Files.createDirectories(folder);
      Path made = Files.createTempDirectory(folder, "postgres.");
      try (InputStream packed = packedPostgres()) {
        unpack(packed, made);
      }
      moveUnlessThere(made, home);
    }
    return home;
  }

  private static InputStream packedPostgres() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-%s-%s.txz".formatted(system, machine);
    InputStream packed = ServerFiles.class.getResourceAsStream(name);
    if (packed == null) {
      throw new IOException(
          "No PostgreSQL for this machine is on board (%s); name one with --postgres"
              .formatted(name));
    }
    return packed;
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive leads outside its folder: " + entry.getName());
        }
        unpack(entry, tar, path);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    if ((entry.getMode() & 0100) != 0) {
      makeExecutable(path);
    }
  }

  private static void makeExecutable(Path path) throws IOException {
    var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(path, permissions);
  }

  /** Another launcher may have unpacked the same at the same time; then its copy serves. */
  private static void moveUnlessThere(Path made, Path home) throws IOException {
    try {
      Files.move(made, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unlikely) {
      throw unlikely;
    } catch (FileSystemException there) {
      if (!Files.isDirectory(home)) {
        throw there;
      }
    }
  }
}
