/** Living and dying with the process that started this one. */
@NullMarked
package chancery.kit.process;

import org.jspecify.annotations.NullMarked;
