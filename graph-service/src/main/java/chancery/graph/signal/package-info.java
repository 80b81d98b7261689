/**
 * Signals of accounts that may not be what they seem: how far each account's conduct is from that
 * of the others. None is a verdict.
 */
@NullMarked
package chancery.graph.signal;

import org.jspecify.annotations.NullMarked;
