/** Pages for print. */
@NullMarked
package chancery.gateway.html;

import org.jspecify.annotations.NullMarked;
