package chancery.local;

import chancery.local.platform.Installation;
import chancery.local.platform.Platform;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;

/** A platform that is stopped in order when this process is told to end. */
record RunningPlatform(Platform platform, Thread hook) implements AutoCloseable {

  static RunningPlatform start(PlatformSettings settings, Installation installation)
      throws IOException, InterruptedException {
    Platform platform = Platform.prepare(settings, installation, System.out::println);
    Thread hook = Thread.ofPlatform().name("stop").unstarted(() -> stop(platform));
    Runtime.getRuntime().addShutdownHook(hook);
    RunningPlatform running = new RunningPlatform(platform, hook);
    try {
      platform.start();
      return running;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      running.close();
      throw failure;
    }
  }

  private static void stop(Platform platform) {
    System.out.println("\nStopping");
    try {
      platform.close();
    } catch (IOException failure) {
      System.err.println("chancery: " + failure.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    platform.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // the hook runs, and has nothing left to do
    }
  }
}
