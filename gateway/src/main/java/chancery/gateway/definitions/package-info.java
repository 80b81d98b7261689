/** What analysts define: codebooks, stance targets and labels. */
@NullMarked
package chancery.gateway.definitions;

import org.jspecify.annotations.NullMarked;
