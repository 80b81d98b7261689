/** Tables that spreadsheets can open safely. */
@NullMarked
package chancery.gateway.table;

import org.jspecify.annotations.NullMarked;
