/** The forms that an answer can take. */
@NullMarked
package chancery.gateway.media;

import org.jspecify.annotations.NullMarked;
