/** Times as the contracts write them, and as Java and the read models do. */
@NullMarked
package chancery.kit.time;

import org.jspecify.annotations.NullMarked;
