/** Accounts that share the same things within seconds of each other, again and again. */
@NullMarked
package chancery.graph.coordination;

import org.jspecify.annotations.NullMarked;
