/** How often a client may ask. */
@NullMarked
package chancery.gateway.limit;

import org.jspecify.annotations.NullMarked;
