/** Figures of nodes and of whole networks, from the ties alone. */
@NullMarked
package chancery.graph.centrality;

import org.jspecify.annotations.NullMarked;
