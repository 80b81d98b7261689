/** Who is for and against what, and what is praised and blamed. */
@NullMarked
package chancery.gateway.opinion;

import org.jspecify.annotations.NullMarked;
