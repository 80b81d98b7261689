package chancery.analysis.index;

/**
 * Measures over some posts; 0 or nothing where a measure was not asked for.
 *
 * @param authors distinct ones
 * @param engagement likes, reposts, replies and quotes
 */
public record Counts(long posts, long authors, long engagement, Moods sentiment) {}
