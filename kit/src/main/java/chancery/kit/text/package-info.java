/** The forms in which names, words and links are compared, wherever they are compared. */
@NullMarked
package chancery.kit.text;

import org.jspecify.annotations.NullMarked;
