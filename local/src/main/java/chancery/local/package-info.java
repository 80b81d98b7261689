/** The commands of {@code ./chancery}. */
@NullMarked
package chancery.local;

import org.jspecify.annotations.NullMarked;
