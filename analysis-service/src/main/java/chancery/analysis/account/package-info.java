/** Accounts: what one does, and how the members of a group compare. */
@NullMarked
package chancery.analysis.account;

import org.jspecify.annotations.NullMarked;
