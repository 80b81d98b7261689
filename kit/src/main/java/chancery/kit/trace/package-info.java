/** Which requests are traced. */
@NullMarked
package chancery.kit.trace;

import org.jspecify.annotations.NullMarked;
