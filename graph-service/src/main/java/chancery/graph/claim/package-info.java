/** Where a claim came from: its appearances, who carried it, and what it crossed. */
@NullMarked
package chancery.graph.claim;

import org.jspecify.annotations.NullMarked;
