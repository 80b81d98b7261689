/** The whole platform, driven from outside, with its processes killed and frozen. */
@NullMarked
package chancery.local.whole;

import org.jspecify.annotations.NullMarked;
