/** Services behind the gateway that say what a test wants them to. */
@NullMarked
package chancery.gateway.testing;

import org.jspecify.annotations.NullMarked;
