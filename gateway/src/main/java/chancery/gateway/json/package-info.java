/** Protobuf answers as JSON. */
@NullMarked
package chancery.gateway.json;

import org.jspecify.annotations.NullMarked;
