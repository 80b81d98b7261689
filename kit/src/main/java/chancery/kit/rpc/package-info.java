/** gRPC calls as blocking, straight-line code on virtual threads. */
@NullMarked
package chancery.kit.rpc;

import org.jspecify.annotations.NullMarked;
