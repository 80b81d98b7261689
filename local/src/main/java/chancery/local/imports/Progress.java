package chancery.local.imports;

/** Shows how an import goes. */
public interface Progress extends AutoCloseable {

  /** What the service has made of the input so far. */
  void counted(ImportState state);

  @Override
  void close();
}
