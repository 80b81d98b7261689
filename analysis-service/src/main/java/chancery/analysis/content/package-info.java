/**
 * What posts are about: codebooks and the coding of texts by them, agreement with human coders,
 * words that tell one slice from another, categories that occur together, conversations.
 */
@NullMarked
package chancery.analysis.content;

import org.jspecify.annotations.NullMarked;
