@NullMarked
package chancery.analysis.query;

import org.jspecify.annotations.NullMarked;
