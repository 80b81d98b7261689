/**
 * The query language of slices: Lucene's syntax, read by our own parser into a closed set of forms,
 * so that every index understands the same queries.
 */
@NullMarked
package chancery.analysis.query;

import org.jspecify.annotations.NullMarked;
