/** What analysts define for a corpus, as it is kept beside its posts. */
@NullMarked
package chancery.analysis.definition;

import org.jspecify.annotations.NullMarked;
