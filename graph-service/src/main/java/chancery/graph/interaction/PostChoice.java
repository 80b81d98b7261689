package chancery.graph.interaction;

import org.jspecify.annotations.Nullable;

/**
 * Which posts are asked for.
 *
 * @param from creation time of the post in milliseconds since 1970, inclusive
 * @param to the same, exclusive
 * @param positions of the posts, rising; null for all posts
 * @param most how many posts may be selected
 */
public record PostChoice(long from, long to, long @Nullable [] positions, int most) {}
