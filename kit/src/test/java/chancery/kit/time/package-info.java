@NullMarked
package chancery.kit.time;

import org.jspecify.annotations.NullMarked;
