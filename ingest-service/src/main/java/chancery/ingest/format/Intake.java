package chancery.ingest.format;

import chancery.post.v1.Post;
import java.util.function.Supplier;

/**
 * The way of records from a format to the sink: posts pass the {@link PostRules}, bad records
 * become rejects.
 */
final class Intake {

  private static final int EXCERPT = 400;

  private final RecordSink sink;
  private final PostRules rules;

  Intake(RecordSink sink, PostRules rules) {
    this.sink = sink;
    this.rules = rules;
  }

  FormatLimits limits() {
    return rules.limits();
  }

  /**
   * @throws BadRecord if the post breaks a rule
   */
  void post(long line, Post.Builder post) {
    sink.post(line, rules.admit(post));
  }

  /**
   * @throws BadRecord if that is no id
   */
  void deletedPost(long line, String platform, String nativeId) {
    sink.deletedPost(line, checked(platform, nativeId, "the id of the deleted post"));
  }

  /**
   * @throws BadRecord if that is no id
   */
  void deletedAuthor(long line, String platform, String nativeId) {
    sink.deletedAuthor(line, checked(platform, nativeId, "the id of the deleted account"));
  }

  void ignored(long line) {
    sink.ignored(line);
  }

  void reject(long line, String reason, String excerpt) {
    sink.reject(line, reason, excerpt);
  }

  /** Runs the reading of one record and turns a {@link BadRecord} into a reject. */
  void guard(long line, Supplier<String> excerpt, Runnable reading) {
    try {
      reading.run();
    } catch (BadRecord bad) {
      sink.reject(line, bad.reason(), shortened(excerpt.get()));
    }
  }

  /** The beginning of a record, for people; halves of characters and controls made visible. */
  static String shortened(String record) {
    int end = Math.min(record.length(), EXCERPT);
    return Characters.cleaned(record.substring(0, end));
  }

  private String checked(String platform, String nativeId, String field) {
    if (nativeId.isEmpty()) {
      throw new BadRecord(field + " is missing");
    }
    String id = platform + ":" + nativeId;
    rules.id(id, platform, field);
    return id;
  }
}
