/** The port behind which a corpus is searched and counted, and Lucene as its implementation. */
@NullMarked
package chancery.analysis.index;

import org.jspecify.annotations.NullMarked;
