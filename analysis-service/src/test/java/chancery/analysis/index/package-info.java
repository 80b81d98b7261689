@NullMarked
package chancery.analysis.index;

import org.jspecify.annotations.NullMarked;
