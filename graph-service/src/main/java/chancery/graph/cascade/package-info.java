/** Trees of posts that pass one another on or answer one another, and how they grew. */
@NullMarked
package chancery.graph.cascade;

import org.jspecify.annotations.NullMarked;
