/** Answers over slices: search, timeline, top, export and matching positions. */
@NullMarked
package chancery.analysis.answer;

import org.jspecify.annotations.NullMarked;
