@NullMarked
package chancery.analysis.language;

import org.jspecify.annotations.NullMarked;
