/** The embedded servers: Redis and PostgreSQL as they come from their jars. */
@NullMarked
package chancery.local.store;

import org.jspecify.annotations.NullMarked;
