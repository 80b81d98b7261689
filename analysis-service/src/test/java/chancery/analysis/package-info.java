@NullMarked
package chancery.analysis;

import org.jspecify.annotations.NullMarked;
