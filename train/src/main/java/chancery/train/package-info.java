/**
 * Trains the built-in models from labelled data, and judges them on data that training never saw.
 */
@NullMarked
package chancery.train;

import org.jspecify.annotations.NullMarked;
