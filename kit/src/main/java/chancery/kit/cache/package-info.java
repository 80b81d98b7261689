/** Answers that need not be computed twice. */
@NullMarked
package chancery.kit.cache;

import org.jspecify.annotations.NullMarked;
