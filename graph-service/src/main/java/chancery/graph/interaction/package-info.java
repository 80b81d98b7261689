/** Who did what to whom: the interactions of a corpus in primitive columns, and its accounts. */
@NullMarked
package chancery.graph.interaction;

import org.jspecify.annotations.NullMarked;
