/** Corpora. */
@NullMarked
package chancery.gateway.corpora;

import org.jspecify.annotations.NullMarked;
