package chancery.ingest.post;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.EventLog;
import chancery.ingest.log.LogTransaction;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.AuthorDeleted;
import chancery.log.v1.Event;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The posts of the log: appending what inputs say about them, reading one, and erasing.
 * Thread-safe.
 *
 * <p>An unknown post is accepted, one with the content that is known (or was) is a duplicate and
 * writes nothing, any other is an update: a new event that replaces the earlier one. A deletion
 * appends a tombstone and empties the payloads of all earlier states in the same transaction.
 */
public final class Posts {

  /**
   * What the deletion of an author did.
   *
   * @param posts that were deleted
   * @param position of the last tombstone; 0 where there were no posts
   */
  public record AuthorDeletion(long posts, long position) {}

  private final Database database;
  private final EventLog log;
  private final Corpora corpora;
  private final int erasureStep;

  /**
   * @param erasureStep posts in one transaction when an author's are deleted
   */
  public Posts(Database database, EventLog log, Corpora corpora, int erasureStep) {
    this.database = database;
    this.log = log;
    this.corpora = corpora;
    this.erasureStep = erasureStep;
  }

  /**
   * Carries changes out, in order and all or none. On disk when this returns.
   *
   * @throws ChanceryException NOT_FOUND if the corpus has been deleted, UNAVAILABLE where the
   *     database is out of reach
   */
  public Tally append(CorpusKey corpus, List<Change> changes) {
    return log.write(transaction -> ChangeSet.carryOut(transaction, corpus, changes));
  }

  /**
   * The latest state of a post, with its position.
   *
   * @throws ChanceryException NOT_FOUND for the corpus or the post
   */
  public Post get(String corpusName, String postId) {
    CorpusKey corpus = corpora.key(corpusName);
    return database.run(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT e.position, e.payload FROM ingest.post p JOIN ingest.event e USING (position)"
                  + " WHERE p.corpus = ? AND p.post_id = ?")) {
        select.setInt(1, corpus.no());
        select.setString(2, postId);
        try (ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            throw postNotFound(corpusName, postId);
          }
          return post(row.getBytes(2)).toBuilder().setPosition(row.getLong(1)).build();
        }
      }
    });
  }

  private static Post post(byte[] payload) {
    try {
      return Event.parseFrom(payload).getPostUpserted().getPost();
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("An event of the log cannot be read", damaged);
    }
  }

  /**
   * @return position of the tombstone
   * @throws ChanceryException NOT_FOUND for the corpus or the post
   */
  public long delete(String corpusName, String postId) {
    Tally tally = append(corpora.key(corpusName), List.of(new Change.Gone(postId)));
    if (tally.deleted() == 0) {
      throw postNotFound(corpusName, postId);
    }
    return tally.position();
  }

  /**
   * Deletes all posts of an author, some thousand in each transaction.
   *
   * @throws ChanceryException NOT_FOUND for the corpus, or an author without posts
   */
  public AuthorDeletion deleteAuthor(String corpusName, String authorId) {
    AuthorDeletion deletion = deleteAuthor(corpora.key(corpusName), authorId);
    if (deletion.posts == 0) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "AUTHOR_NOT_FOUND",
          "The corpus '%s' has no posts of an author '%s'; an author is named by its id, such as x:1234"
              .formatted(corpusName, authorId));
    }
    return deletion;
  }

  /** The same where it is no error that the author has no posts. */
  public AuthorDeletion deleteAuthor(CorpusKey corpus, String authorId) {
    long posts = 0;
    long position = 0;
    while (true) {
      AuthorDeletion step = log.write(transaction -> deleteSomeOf(transaction, corpus, authorId));
      posts += step.posts;
      position = Math.max(position, step.position);
      if (step.posts < erasureStep) {
        return new AuthorDeletion(posts, position);
      }
    }
  }

  private AuthorDeletion deleteSomeOf(LogTransaction transaction, CorpusKey corpus, String authorId)
      throws SQLException {
    Connection connection = transaction.connection();
    Map<String, Long> author = new AuthorTable(connection, corpus).find(List.of(authorId));
    if (author.isEmpty()) {
      return new AuthorDeletion(0, 0);
    }
    PostTable table = new PostTable(connection, corpus);
    Map<String, PostState> posts = table.ofAuthor(author.values().iterator().next(), erasureStep);
    transaction.append(
        corpus,
        Event.newBuilder()
            .setAuthorDeleted(
                AuthorDeleted.newBuilder()
                    .setAuthorId(authorId)
                    .addAllPostPositions(
                        posts.values().stream().map(PostState::position).sorted().toList()))
            .build());
    ChangeSet changes = new ChangeSet(transaction, corpus, table, posts);
    posts.forEach(changes::remove);
    changes.store();
    return new AuthorDeletion(posts.size(), transaction.position());
  }

  private static ChanceryException postNotFound(String corpus, String postId) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "POST_NOT_FOUND",
        "The corpus '%s' has no post '%s'".formatted(corpus, postId));
  }
}
