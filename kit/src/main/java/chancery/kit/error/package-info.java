/** The one error model: a reason and a {@code google.rpc.Code}, on the wire and off it. */
@NullMarked
package chancery.kit.error;

import org.jspecify.annotations.NullMarked;
