package chancery.graph.row;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Something kept on disk as a sequence of blocks, each with what has changed since the one before.
 */
public interface Stored {

  /** Writes what has changed since {@link #markSaved}. For the thread that changes. */
  void writeUnsaved(DataOutput out) throws IOException;

  /** Applies a block to what the blocks before it made. */
  void read(DataInput in) throws IOException;

  /** What was written is on the disk for good. */
  void markSaved();
}
