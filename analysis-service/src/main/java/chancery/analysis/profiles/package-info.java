/**
 * Answers of {@code AccountService}: what an account does, and how the actors of a group compare.
 * The methods are in {@code account}.
 */
@NullMarked
package chancery.analysis.profiles;

import org.jspecify.annotations.NullMarked;
