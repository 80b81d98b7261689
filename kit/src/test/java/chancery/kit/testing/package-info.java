/**
 * What the tests of every service start: real Redis, real PostgreSQL, a real gRPC log, and the
 * sample data.
 */
@NullMarked
package chancery.kit.testing;

import org.jspecify.annotations.NullMarked;
