/** Hashtags and bursts: when something was said more often than usual, and who took it up. */
@NullMarked
package chancery.analysis.trend;

import org.jspecify.annotations.NullMarked;
