/** Models that other servers run, reached by the Open Inference Protocol. */
@NullMarked
package chancery.analysis.inference;

import org.jspecify.annotations.NullMarked;
