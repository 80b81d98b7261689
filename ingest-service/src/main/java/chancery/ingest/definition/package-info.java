/** What analysts define: codebooks, stance targets, and the labels that train a target. */
@NullMarked
package chancery.ingest.definition;

import org.jspecify.annotations.NullMarked;
