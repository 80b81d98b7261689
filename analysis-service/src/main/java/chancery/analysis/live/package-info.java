/** Telling whoever listens which posts have just become searchable, and what begins to burst. */
@NullMarked
package chancery.analysis.live;

import org.jspecify.annotations.NullMarked;
