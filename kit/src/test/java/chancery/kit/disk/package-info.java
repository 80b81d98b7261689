@NullMarked
package chancery.kit.disk;

import org.jspecify.annotations.NullMarked;
