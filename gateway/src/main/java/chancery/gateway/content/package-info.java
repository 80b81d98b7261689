/** What posts are about: coding by codebooks, agreement, keyness, structure. */
@NullMarked
package chancery.gateway.content;

import org.jspecify.annotations.NullMarked;
