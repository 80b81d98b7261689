/**
 * Answers of {@code OpinionService}: who is for and against a target, in which posts, and what is
 * praised and blamed. The methods are in {@code opinion}.
 */
@NullMarked
package chancery.analysis.stances;

import org.jspecify.annotations.NullMarked;
