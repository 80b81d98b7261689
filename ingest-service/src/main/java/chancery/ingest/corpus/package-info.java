/** Corpora: workspaces of posts and actors. */
@NullMarked
package chancery.ingest.corpus;

import org.jspecify.annotations.NullMarked;
