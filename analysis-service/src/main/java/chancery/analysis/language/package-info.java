/**
 * Which language a post is in: as its platform declares it, else by script and character n-grams.
 */
@NullMarked
package chancery.analysis.language;

import org.jspecify.annotations.NullMarked;
