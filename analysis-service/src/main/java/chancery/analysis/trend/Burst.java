package chancery.analysis.trend;

/**
 * A stretch of batches in which something was said more often than usual.
 *
 * @param first batch
 * @param last batch, inclusive
 * @param weight by how much the burst explains the counts better than the usual rate does, as a
 *     difference of log-likelihoods; the paper's weight of a burst
 * @param posts that said it
 */
public record Burst(int first, int last, double weight, long posts) {}
