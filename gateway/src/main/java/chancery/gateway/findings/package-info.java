/** What analysts found, and how it is handed on. */
@NullMarked
package chancery.gateway.findings;

import org.jspecify.annotations.NullMarked;
