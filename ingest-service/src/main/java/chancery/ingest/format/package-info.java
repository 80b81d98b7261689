/** The input formats: bytes in, canonical posts out. Free of frameworks. */
@NullMarked
package chancery.ingest.format;

import org.jspecify.annotations.NullMarked;
