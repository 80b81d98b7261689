/** The service itself: its calls, its settings, and what ties the parts together. */
@NullMarked
package chancery.graph;

import org.jspecify.annotations.NullMarked;
