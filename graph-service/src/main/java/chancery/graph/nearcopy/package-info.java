/** Texts that are nearly the same. */
@NullMarked
package chancery.graph.nearcopy;

import org.jspecify.annotations.NullMarked;
