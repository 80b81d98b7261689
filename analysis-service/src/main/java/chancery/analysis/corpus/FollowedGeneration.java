package chancery.analysis.corpus;

import chancery.analysis.coding.CodingWork;
import chancery.kit.follow.LogFollower;
import java.nio.file.Path;

/** A generation with what keeps it up with the log. */
public record FollowedGeneration(
    Path folder, Generation generation, LogFollower follower, Upkeep upkeep, CodingWork coding) {

  void start() {
    upkeep.start();
    follower.start();
    coding.start();
  }

  /** Stops following; what is applied is committed. */
  void stop() throws InterruptedException {
    coding.close();
    follower.close();
    upkeep.close();
    generation.commit();
    generation.close();
  }

  /** Stops following, and removes everything from disk. */
  void discard() throws InterruptedException {
    coding.close();
    follower.close();
    upkeep.close();
    generation.close();
    Folders.delete(folder);
  }

  /** Whether it answers for everything that the other one answers for. */
  boolean hasAllOf(FollowedGeneration other) {
    return follower.caughtUp()
        && generation.visible().position() >= other.generation.visible().position();
  }
}
