/** Official accounts' owners: who they are, and which accounts a query or a count means by them. */
@NullMarked
package chancery.analysis.actor;

import org.jspecify.annotations.NullMarked;
