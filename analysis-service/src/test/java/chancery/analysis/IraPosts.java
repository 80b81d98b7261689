package chancery.analysis;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Posts of the sample {@code posts/ira.csv.gz}, as an import would make them; doubles left out. */
public final class IraPosts {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\w&/])#(\\w*\\p{L}\\w*)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MENTION = Pattern.compile("(?<!\\w)@(\\w{1,15})");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s…]+");

  private IraPosts() {}

  /** Posts in the order of the file, to be closed after use. */
  public static Stream<Post> open() {
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(
                      Files.newInputStream(SampleData.path("posts/ira.csv.gz")), 1 << 16),
                  StandardCharsets.UTF_8),
              1 << 16);
      Iterator<CSVRecord> rows =
          CSVFormat.DEFAULT
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(reader)
              .iterator();
      Set<Long> seen = new HashSet<>();
      Iterable<CSVRecord> once = () -> rows;
      return StreamSupport.stream(once.spliterator(), false)
          .filter(row -> seen.add(key(row)))
          .map(IraPosts::post);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long key(CSVRecord row) {
    String text = row.get("author_id") + "|" + row.get("publish_date") + "|" + row.get("content");
    return (long) text.hashCode() << 32
        | text.concat("#").chars().reduce(7, (h, c) -> h * 131 + c) & 0xffffffffL;
  }

  private static Post post(CSVRecord row) {
    String text = row.get("content");
    String author = row.get("author_id");
    Post.Builder post =
        Post.newBuilder()
            .setId("x:" + Long.toHexString(key(row)))
            .setPlatform("x")
            .setKind(row.get("retweet").equals("1") ? Kind.KIND_REPOST : Kind.KIND_ORIGINAL)
            .setAuthor(
                Author.newBuilder()
                    .setId("x:" + author)
                    .setHandle(author)
                    .setFollowers(Long.parseLong(row.get("followers"))))
            .setCreatedAt(
                Timestamp.newBuilder()
                    .setSeconds(
                        LocalDateTime.parse(row.get("publish_date"), TIME)
                            .toEpochSecond(ZoneOffset.UTC)))
            .setText(text);
    each(HASHTAG, text, match -> post.addHashtags(match.group(1)));
    each(MENTION, text, match -> post.addMentions(Mention.newBuilder().setHandle(match.group(1))));
    each(LINK, text, match -> post.addLinks(Link.newBuilder().setUrl(match.group())));
    return post.build();
  }

  private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }
}
