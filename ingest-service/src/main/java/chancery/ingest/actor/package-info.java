/** Official accounts and their owners. */
@NullMarked
package chancery.ingest.actor;

import org.jspecify.annotations.NullMarked;
