/** Child processes that never outlive this one, and what is known of those of an earlier run. */
@NullMarked
package chancery.local.process;

import org.jspecify.annotations.NullMarked;
