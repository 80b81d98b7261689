/** Imports: one input read to its end, batch by batch, into the log. */
@NullMarked
package chancery.ingest.imports;

import org.jspecify.annotations.NullMarked;
