/** Groups found in a network: how they are found, how good they are, what becomes of them. */
@NullMarked
package chancery.graph.community;

import org.jspecify.annotations.NullMarked;
