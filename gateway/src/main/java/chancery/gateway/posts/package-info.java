/** Posts: one, a search's pages, a whole slice as a file; and their erasure. */
@NullMarked
package chancery.gateway.posts;

import org.jspecify.annotations.NullMarked;
