/** Which names could be taken for which: handles and display names beside those of actors. */
@NullMarked
package chancery.graph.identity;

import org.jspecify.annotations.NullMarked;
