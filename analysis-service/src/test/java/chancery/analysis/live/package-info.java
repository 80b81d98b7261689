@NullMarked
package chancery.analysis.live;

import org.jspecify.annotations.NullMarked;
