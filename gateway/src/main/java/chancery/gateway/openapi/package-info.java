/** The API's own description. */
@NullMarked
package chancery.gateway.openapi;

import org.jspecify.annotations.NullMarked;
