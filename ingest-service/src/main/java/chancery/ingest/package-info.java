/** The service that owns the log: its parts put together and configured. */
@NullMarked
package chancery.ingest;

import org.jspecify.annotations.NullMarked;
