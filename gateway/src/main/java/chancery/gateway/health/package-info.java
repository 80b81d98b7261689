/** Whether the gateway can do its work. */
@NullMarked
package chancery.gateway.health;

import org.jspecify.annotations.NullMarked;
