/** How posts spread: cascades, conversations, and claims traced to where they came from. */
@NullMarked
package chancery.gateway.cascade;

import org.jspecify.annotations.NullMarked;
