@NullMarked
package chancery.kit.log;

import org.jspecify.annotations.NullMarked;
