@NullMarked
package chancery.kit.cache;

import org.jspecify.annotations.NullMarked;
