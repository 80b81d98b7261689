package chancery.gateway.table;

import static chancery.gateway.json.ProtoJson.instant;

import chancery.gateway.json.EnumNames;
import chancery.post.v1.Author;
import chancery.post.v1.Link;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.stream.Collectors;

/** Posts as rows: what is known about a post and fits into a cell. Unknown values are empty. */
public final class PostTable {

  public static final List<String> COLUMNS =
      List.of(
          "id",
          "platform",
          "kind",
          "createdAt",
          "authorId",
          "authorHandle",
          "authorDisplayName",
          "authorFollowers",
          "title",
          "text",
          "lang",
          "url",
          "inReplyTo",
          "repostOf",
          "quoteOf",
          "hashtags",
          "links",
          "likes",
          "reposts",
          "replies",
          "quotes",
          "views",
          "country");

  private static final FieldDescriptor KIND =
      Post.getDescriptor().findFieldByNumber(Post.KIND_FIELD_NUMBER);

  private PostTable() {}

  /** A row of {@link #COLUMNS}. Hashtags and links are separated by spaces. */
  public static List<Object> row(Post post) {
    Author author = post.getAuthor();
    Metrics metrics = post.getMetrics();
    return List.of(
        post.getId(),
        post.getPlatform(),
        EnumNames.shortName((EnumValueDescriptor) post.getField(KIND)),
        post.hasCreatedAt() ? instant(post.getCreatedAt()).toString() : "",
        author.getId(),
        author.getHandle(),
        author.getDisplayName(),
        Csv.known(author.hasFollowers(), author.getFollowers()),
        post.getTitle(),
        post.getText(),
        post.hasEnrichment() ? post.getEnrichment().getLang() : post.getLang(),
        post.getUrl(),
        post.getInReplyTo().getPostId(),
        post.getRepostOf().getPostId(),
        post.getQuoteOf().getPostId(),
        String.join(" ", post.getHashtagsList()),
        post.getLinksList().stream().map(Link::getUrl).collect(Collectors.joining(" ")),
        Csv.known(metrics.hasLikes(), metrics.getLikes()),
        Csv.known(metrics.hasReposts(), metrics.getReposts()),
        Csv.known(metrics.hasReplies(), metrics.getReplies()),
        Csv.known(metrics.hasQuotes(), metrics.getQuotes()),
        Csv.known(metrics.hasViews(), metrics.getViews()),
        post.getPlace().getCountry());
  }
}
