@NullMarked
package chancery.kit.error;

import org.jspecify.annotations.NullMarked;
