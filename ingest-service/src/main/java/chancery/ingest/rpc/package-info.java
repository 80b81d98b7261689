/** The service's gRPC calls. */
@NullMarked
package chancery.ingest.rpc;

import org.jspecify.annotations.NullMarked;
