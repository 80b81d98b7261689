package chancery.ingest.format;

import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sink that keeps everything a format reads. */
final class Collected implements RecordSink {

  record Reject(long line, String reason, String excerpt) {}

  /** Later than every sample, so that none lies in the future. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  final List<Post> posts = new ArrayList<>();
  final List<Long> lines = new ArrayList<>();
  final List<String> deletedPosts = new ArrayList<>();
  final List<String> deletedAuthors = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  int ignored;

  static Collected of(String format, String input) {
    return of(format, input, Map.of());
  }

  static Collected of(String format, String input, Map<String, String> parameters) {
    return of(format, input.getBytes(StandardCharsets.UTF_8), parameters);
  }

  static Collected of(String format, byte[] input, Map<String, String> parameters) {
    return of(format, new ByteArrayInputStream(input), parameters, Limits.DEFAULT);
  }

  static Collected of(String format, Path path) {
    try (InputStream input = Files.newInputStream(path)) {
      return of(format, input, Map.of(), Limits.DEFAULT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Collected of(
      String format, InputStream input, Map<String, String> parameters, FormatLimits limits) {
    Collected collected = new Collected();
    try {
      new Formats(limits, Limits.DOCUMENTS, CLOCK).named(format).read(input, parameters, collected);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return collected;
  }

  Post post(String id) {
    return posts.stream()
        .filter(post -> post.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No post " + id));
  }

  List<String> reasons() {
    return rejects.stream().map(Reject::reason).toList();
  }

  @Override
  public void post(long line, Post post) {
    lines.add(line);
    posts.add(post);
  }

  @Override
  public void deletedPost(long line, String postId) {
    deletedPosts.add(postId);
  }

  @Override
  public void deletedAuthor(long line, String authorId) {
    deletedAuthors.add(authorId);
  }

  @Override
  public void reject(long line, String reason, String excerpt) {
    rejects.add(new Reject(line, reason, excerpt));
  }

  @Override
  public void ignored(long line) {
    ignored++;
  }
}
