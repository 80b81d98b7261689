/**
 * An invented world that posts: countries that do not exist, a campaign, a crisis, a network of
 * accounts that act as one, and an impostor. The same seed gives the same bytes.
 */
@NullMarked
package chancery.local.demo;

import org.jspecify.annotations.NullMarked;
