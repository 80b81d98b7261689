package chancery.analysis.index;

import chancery.analysis.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The posts that are asked about.
 *
 * @param query without actors and countries, which are resolved to accounts before
 * @param from creation time in milliseconds since 1970, inclusive; null for no bound
 * @param to the same, exclusive
 */
public record Selection(Query query, @Nullable Long from, @Nullable Long to) {}
