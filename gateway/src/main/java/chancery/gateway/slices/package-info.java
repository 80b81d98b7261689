/** Numbers over a slice: timelines and tops. */
@NullMarked
package chancery.gateway.slices;

import org.jspecify.annotations.NullMarked;
