/** Profiles of accounts, rankings of actors and reports about them. */
@NullMarked
package chancery.gateway.accounts;

import org.jspecify.annotations.NullMarked;
