/** What both interactions and shares are kept in: append-only columns, and numbers for names. */
@NullMarked
package chancery.graph.row;

import org.jspecify.annotations.NullMarked;
