@NullMarked
package chancery.analysis.text;

import org.jspecify.annotations.NullMarked;
