package chancery.ingest.format;

import chancery.post.v1.Post;

/**
 * Takes what a format reads, in the input's order. Methods may block while the log is busy.
 *
 * <p>A {@code line} is that of the decompressed input, from 1; for formats without lines, the
 * number of the record.
 */
public interface RecordSink {

  void post(long line, Post post);

  /** The platform says that the post is gone. */
  void deletedPost(long line, String postId);

  /** The platform says that the account and all its posts are gone. */
  void deletedAuthor(long line, String authorId);

  /**
   * A record that cannot be taken.
   *
   * @param reason what is wrong and where, for people
   * @param excerpt of the record, as much of it as is at hand; the sink keeps the first 200
   *     characters
   */
  void reject(long line, String reason, String excerpt);

  /** A record of the format that is no post, such as a like or a profile. */
  void ignored(long line);
}
