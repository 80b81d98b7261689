/** Bursts and hashtags. */
@NullMarked
package chancery.gateway.trends;

import org.jspecify.annotations.NullMarked;
