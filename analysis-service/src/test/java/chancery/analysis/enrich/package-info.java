@NullMarked
package chancery.analysis.enrich;

import org.jspecify.annotations.NullMarked;
