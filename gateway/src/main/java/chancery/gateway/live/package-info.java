/** What has just become searchable, as it happens. */
@NullMarked
package chancery.gateway.live;

import org.jspecify.annotations.NullMarked;
