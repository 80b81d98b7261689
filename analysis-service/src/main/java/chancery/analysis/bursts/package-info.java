/**
 * Answers of {@code TrendService}: what was said, or is being said, more often than usual, and how
 * a hashtag spread. The methods are in {@code trend}.
 */
@NullMarked
package chancery.analysis.bursts;

import org.jspecify.annotations.NullMarked;
