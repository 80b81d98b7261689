/**
 * What is found out about a post once, before it is indexed: language, hashtags, links, domains.
 */
@NullMarked
package chancery.analysis.enrich;

import org.jspecify.annotations.NullMarked;
