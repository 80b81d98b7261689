/** Following the log into a read model. */
@NullMarked
package chancery.kit.follow;

import org.jspecify.annotations.NullMarked;
