/**
 * What all answers share: opening a slice, answering from the cache, evidence, limits, dimensions
 * and buckets of requests.
 *
 * <p>The answers themselves lie in a package of their subject, one for each gRPC service: {@code
 * posts}, {@code topics}, {@code stances}, {@code bursts} and {@code profiles}. Such a package
 * reads requests, asks the index, hands numbers to the methods ({@code content}, {@code opinion},
 * {@code trend}, {@code account}) and writes responses; no other package but the outermost knows
 * it, and no method knows of requests or of the index.
 */
@NullMarked
package chancery.analysis.answer;

import org.jspecify.annotations.NullMarked;
