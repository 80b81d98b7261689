@NullMarked
package chancery.kit.follow;

import org.jspecify.annotations.NullMarked;
