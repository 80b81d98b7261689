/** Interactions and shares on disk, and their following of the log. */
@NullMarked
package chancery.graph.snapshot;

import org.jspecify.annotations.NullMarked;
