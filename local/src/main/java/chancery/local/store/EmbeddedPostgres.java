package chancery.local.store;

import chancery.local.process.Command;
import chancery.local.process.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL on the loopback interface that keeps its data between runs.
 *
 * @param home with {@code bin}, {@code lib} and {@code share}
 * @param folder of the data; made at the first start, beside it a file with the password
 * @param port on the loopback interface
 */
public record EmbeddedPostgres(Path home, Path folder, int port) {

  public static final String USER = "chancery";
  private static final String DATABASE = "postgres";
  private static final int PASSWORD_BYTES = 24;

  /**
   * One machine that imports in large batches: rare checkpoints, so that little is written twice,
   * but every commit on disk before it is acknowledged.
   */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "192MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("max_wal_size", "4GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("checkpoint_completion_target", "0.9"),
          Map.entry("wal_buffers", "16MB"),
          Map.entry("jit", "off"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("timezone", "UTC"));

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  public String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Makes the database cluster unless it is there. */
  public void prepare() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("PG_VERSION"))) {
      removeForeignLock();
      return;
    }
    Path made = folder.resolveSibling(folder.getFileName() + ".new");
    deleteAll(made);
    writePassword();
    Process process =
        new ProcessBuilder(
                asUser(
                    program("initdb"),
                    "--pgdata=" + made,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions"))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("PostgreSQL could not make its data folder " + folder + ":\n" + output);
    }
    Files.move(made, folder);
  }

  public Command command() {
    List<String> words = new ArrayList<>(asUser(program("postgres"), "-D", folder.toString()));
    words.addAll(List.of("-p", String.valueOf(port)));
    SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return new Command("postgres", words, Map.of(), new Command.Ending.Kept("INT"));
  }

  /**
   * Whether it accepts connections: it says so itself in its lock file, which may be an old one.
   */
  public boolean ready() {
    try {
      return Ports.isOpen(port)
          && Files.readString(lockFile())
              .lines()
              .skip(7)
              .anyMatch(line -> line.startsWith("ready"));
    } catch (IOException starting) {
      return false;
    }
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> asUser(String... words) {
    return System.getProperty("user.name").equals("root")
        ? Stream.concat(Stream.of("unshare", "-U"), Stream.of(words)).toList()
        : List.of(words);
  }

  private Path lockFile() {
    return folder.resolve("postmaster.pid");
  }

  private Path passwordFile() {
    return folder.resolveSibling("postgres.password");
  }

  private void writePassword() throws IOException {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    Files.createDirectories(folder.getParent());
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
  }

  /**
   * After a crash the lock file may name a process id that another program has since; PostgreSQL
   * would not start. Where it names a living PostgreSQL, or none, it is left alone.
   */
  private void removeForeignLock() throws IOException {
    if (!Files.exists(lockFile())) {
      return;
    }
    String pid = Files.readString(lockFile()).lines().findFirst().orElse("");
    boolean foreign =
        pid.chars().allMatch(Character::isDigit)
            && !pid.isEmpty()
            && ProcessHandle.of(Long.parseLong(pid))
                .map(process -> !process.info().command().orElse("postgres").contains("postgres"))
                .orElse(false);
    if (foreign) {
      Files.delete(lockFile());
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
