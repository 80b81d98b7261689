package chancery.bench;

/**
 * An account as seen with one of its posts.
 *
 * @param repost whether that post passes another on
 */
record SeenAccount(String id, String handle, long followers, long following, boolean repost) {}
