/** Who addresses whom, how often and in what mood: relations of countries and of actors. */
@NullMarked
package chancery.analysis.relations;

import org.jspecify.annotations.NullMarked;
