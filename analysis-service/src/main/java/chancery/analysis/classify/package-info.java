/**
 * Linear classifiers over hashed features: training, calibration and a compact form to ship. Knows
 * nothing of what the classes mean.
 */
@NullMarked
package chancery.analysis.classify;

import org.jspecify.annotations.NullMarked;
