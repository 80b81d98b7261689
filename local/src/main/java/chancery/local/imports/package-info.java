/** Sending files and pipes to a corpus, with their progress. */
@NullMarked
package chancery.local.imports;

import org.jspecify.annotations.NullMarked;
