package chancery.kit.follow;

import chancery.log.v1.RecordedEvent;
import java.util.List;

/**
 * A read model built from the log. It keeps its position inside its own data, in the same commit,
 * so that after a crash it knows exactly what it has.
 */
public interface Projection {

  /** Last position that the read model holds; where following goes on. 0 for an empty one. */
  long position();

  /**
   * Applies events in order. Called from one thread. Events at or before {@link #position} are to
   * be skipped, so that a batch that failed half-way can be applied again.
   *
   * @param events with rising positions; empty now and then, when there is nothing new
   */
  void apply(List<RecordedEvent> events);
}
