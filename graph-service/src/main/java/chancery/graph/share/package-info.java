/** What posts share: links, domains, hashtags, other posts, texts and media, in columns. */
@NullMarked
package chancery.graph.share;

import org.jspecify.annotations.NullMarked;
