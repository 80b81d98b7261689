/** The only door: REST and event streams outside, gRPC inside. */
@NullMarked
package chancery.gateway;

import org.jspecify.annotations.NullMarked;
