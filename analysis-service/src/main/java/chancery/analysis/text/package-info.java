/** Words and their folding: what counts as the same word in text, in hashtags and in handles. */
@NullMarked
package chancery.analysis.text;

import org.jspecify.annotations.NullMarked;
