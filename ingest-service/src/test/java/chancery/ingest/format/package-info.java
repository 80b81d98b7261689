@NullMarked
package chancery.ingest.format;

import org.jspecify.annotations.NullMarked;
