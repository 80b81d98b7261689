/** Imports: files and streams of posts. */
@NullMarked
package chancery.gateway.imports;

import org.jspecify.annotations.NullMarked;
