/** The services behind the gateway. */
@NullMarked
package chancery.gateway.backend;

import org.jspecify.annotations.NullMarked;
