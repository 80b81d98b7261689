/** Codes the posts of a corpus by what analysts have defined, in the background. */
@NullMarked
package chancery.analysis.coding;

import org.jspecify.annotations.NullMarked;
