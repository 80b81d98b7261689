/** Official accounts and their owners. */
@NullMarked
package chancery.gateway.actors;

import org.jspecify.annotations.NullMarked;
