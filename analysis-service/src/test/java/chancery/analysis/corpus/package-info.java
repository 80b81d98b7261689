@NullMarked
package chancery.analysis.corpus;

import org.jspecify.annotations.NullMarked;
