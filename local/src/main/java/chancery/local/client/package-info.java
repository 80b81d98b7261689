/** The gateway as a client sees it: questions as JSON, and bodies of any length with progress. */
@NullMarked
package chancery.local.client;

import org.jspecify.annotations.NullMarked;
