/**
 * A relation as Wasserman and Faust (1994) call it: the ties of one sort among many nodes; and what
 * it is between groups of them.
 */
@NullMarked
package chancery.graph.relation;

import org.jspecify.annotations.NullMarked;
