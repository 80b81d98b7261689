/** Accounts that act as one. */
@NullMarked
package chancery.gateway.coordination;

import org.jspecify.annotations.NullMarked;
