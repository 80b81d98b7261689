package chancery.local;

import picocli.CommandLine.Command;

/** {@code version}: prints the version. */
@Command(name = "version", description = "Prints the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {

  @Override
  public void run() {
    System.out.println(new Chancery.Version().getVersion()[0]);
  }
}
