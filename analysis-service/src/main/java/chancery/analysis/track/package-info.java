/**
 * Codes that belong to posts, kept beside the index: what a codebook or a stance model says of
 * each.
 */
@NullMarked
package chancery.analysis.track;

import org.jspecify.annotations.NullMarked;
