/** Figures of the running platform, each beside a bare run of what it is built on. */
@NullMarked
package chancery.bench;

import org.jspecify.annotations.NullMarked;
