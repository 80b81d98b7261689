package chancery.graph.share;

/**
 * A hashtag or a domain of a post.
 *
 * @param name {@code #news}, {@code example.org}
 */
public record Content(ContentKind kind, String name) {}
