/** Networks of accounts, as JSON and as files. */
@NullMarked
package chancery.gateway.network;

import org.jspecify.annotations.NullMarked;
