/** Bodies passed on as calls, held back by whoever reads them. */
@NullMarked
package chancery.gateway.upload;

import org.jspecify.annotations.NullMarked;
