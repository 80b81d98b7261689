/** What can be set about the gateway. */
@NullMarked
package chancery.gateway.settings;

import org.jspecify.annotations.NullMarked;
