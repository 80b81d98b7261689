/** Log records as JSON lines where nobody reads them in a terminal. */
@NullMarked
package chancery.kit.log;

import org.jspecify.annotations.NullMarked;
