@NullMarked
package chancery.analysis.answer;

import org.jspecify.annotations.NullMarked;
