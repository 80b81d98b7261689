/**
 * What the tests of every service start and use: real Redis, real PostgreSQL, a real gRPC log, the
 * service as it is shipped, and the sample data.
 */
@NullMarked
package chancery.kit.testing;

import org.jspecify.annotations.NullMarked;
