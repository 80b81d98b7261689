/**
 * The indexes of all corpora, kept up with the log, and rebuilt beside the old ones when methods
 * change.
 */
@NullMarked
package chancery.analysis.corpus;

import org.jspecify.annotations.NullMarked;
