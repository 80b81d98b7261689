package chancery.local.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks again and again, up to a deadline. */
final class Waiting {

  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final long PAUSE_MILLIS = 50;

  /** A question that may fail while the platform mends itself. */
  interface Question<T> {
    @Nullable T ask() throws Exception;
  }

  private Waiting() {}

  /**
   * The first answer that satisfies.
   *
   * @throws AssertionError after 90 s, with the last answer or failure
   */
  static <T> T until(String what, Question<T> question, Predicate<T> satisfied)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(LONGEST);
    Object last = null;
    while (Instant.now().isBefore(deadline)) {
      try {
        T answer = question.ask();
        if (answer != null && satisfied.test(answer)) {
          return answer;
        }
        last = answer;
      } catch (InterruptedException interrupted) {
        throw interrupted;
      } catch (Exception failure) {
        last = failure;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("Waited in vain for " + what + "; last seen: " + last);
  }
}
