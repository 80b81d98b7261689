/**
 * Answers of {@code AnalysisService}: the posts of a slice, found, streamed, counted over time and
 * by their most frequent values.
 */
@NullMarked
package chancery.analysis.posts;

import org.jspecify.annotations.NullMarked;
