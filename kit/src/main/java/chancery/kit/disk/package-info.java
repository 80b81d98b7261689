/** Files that survive a crash. */
@NullMarked
package chancery.kit.disk;

import org.jspecify.annotations.NullMarked;
