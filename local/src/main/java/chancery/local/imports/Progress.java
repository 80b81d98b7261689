package chancery.local.imports;

/**
 * Shows how an import goes. Called from two threads: one sends, the other hears from the service.
 */
public interface Progress extends AutoCloseable {

  /** Bytes sent so far. */
  void sent(long bytes);

  /** What the service has made of them so far. */
  void counted(ImportState state);

  @Override
  void close();
}
