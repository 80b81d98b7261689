@NullMarked
package chancery.bench;

import org.jspecify.annotations.NullMarked;
