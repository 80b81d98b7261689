/** What the tests of the log start: a real PostgreSQL with the service's parts on it. */
@NullMarked
package chancery.ingest;

import org.jspecify.annotations.NullMarked;
