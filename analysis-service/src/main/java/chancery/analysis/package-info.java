/** analysis-service: follows the log into an index and answers questions over slices of it. */
@NullMarked
package chancery.analysis;

import org.jspecify.annotations.NullMarked;
