@NullMarked
package chancery.analysis.actor;

import org.jspecify.annotations.NullMarked;
