/** Networks as files that other programs read. */
@NullMarked
package chancery.graph.export;

import org.jspecify.annotations.NullMarked;
