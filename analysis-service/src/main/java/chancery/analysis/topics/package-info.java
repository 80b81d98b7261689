/**
 * Answers of {@code ContentService}: what posts are about. Posts by category, how coders agree,
 * categories that occur together, words that tell slices apart, the totals of a topic. The methods
 * are in {@code content}.
 */
@NullMarked
package chancery.analysis.topics;

import org.jspecify.annotations.NullMarked;
