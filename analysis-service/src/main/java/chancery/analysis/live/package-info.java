/** Telling whoever listens which posts have just become searchable. */
@NullMarked
package chancery.analysis.live;

import org.jspecify.annotations.NullMarked;
