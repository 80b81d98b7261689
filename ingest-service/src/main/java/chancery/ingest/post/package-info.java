/** The latest state of each post: what makes imports idempotent, and erasure. */
@NullMarked
package chancery.ingest.post;

import org.jspecify.annotations.NullMarked;
