/** Failures as problem documents (RFC 9457). */
@NullMarked
package chancery.gateway.problem;

import org.jspecify.annotations.NullMarked;
