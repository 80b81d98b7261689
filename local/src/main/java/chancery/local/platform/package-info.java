/** The whole platform on one machine: its parts, their order, and keeping them running. */
@NullMarked
package chancery.local.platform;

import org.jspecify.annotations.NullMarked;
