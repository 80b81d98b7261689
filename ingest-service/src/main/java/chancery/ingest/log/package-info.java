/** The ordered log: writing, reading, following. The only code that touches the table of events. */
@NullMarked
package chancery.ingest.log;

import org.jspecify.annotations.NullMarked;
