@NullMarked
package chancery.train;

import org.jspecify.annotations.NullMarked;
