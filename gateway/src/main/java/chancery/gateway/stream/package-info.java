/** Server-sent events, written as they happen. */
@NullMarked
package chancery.gateway.stream;

import org.jspecify.annotations.NullMarked;
