package chancery.graph;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.graph.cascade.Reference;
import chancery.graph.claim.Sighting;
import chancery.graph.claim.Way;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.nearcopy.Likeness;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The appearances of one claim as they are found, each post once. Not thread-safe. */
final class Sightings {

  private static final String SETTING = "chancery.trace.appearances";
  private static final Set<Way> REPOST = Set.of(Way.REPOST);

  private final PostExport export;
  private final int most;
  private final Supplier<Duration> timeLeft;
  private final SoughtClaim sought;
  private final Map<String, Sighting> found = new HashMap<>();
  private @Nullable AsOf asOf;

  /**
   * @param most appearances that there may be
   */
  Sightings(PostExport export, int most, Supplier<Duration> timeLeft, SoughtClaim sought) {
    this.export = export;
    this.most = most;
    this.timeLeft = timeLeft;
    this.sought = sought;
  }

  /** Adds the posts of a request. */
  void add(ExportPostsRequest request) {
    AsOf read = export.read(request, most, SETTING, timeLeft.get(), this::add);
    if (asOf == null) {
      asOf = read;
    }
  }

  private void add(Post post) {
    found.computeIfAbsent(post.getId(), unseen -> sighting(post));
    if (found.size() > most) {
      throw PostExport.tooMany(most, SETTING);
    }
  }

  /** All of them, earliest first. */
  List<Sighting> earliestFirst() {
    return found.values().stream().sorted(Sighting.EARLIEST_FIRST).toList();
  }

  /** The last event that the first of the requests included; null before one was added. */
  @Nullable AsOf asOf() {
    return asOf;
  }

  private Sighting sighting(Post post) {
    Author author = post.getAuthor();
    double similarity = similarity(post);
    return new Sighting(
        post.getId(),
        post.getPlatform().intern(),
        post.getUrl(),
        author.getId(),
        author.getHandle(),
        WireTime.millis(post.getCreatedAt()),
        ways(post, similarity),
        similarity,
        reference(post),
        author.hasFollowers() ? author.getFollowers() : Sighting.UNKNOWN,
        post.getEnrichment().getLang().intern(),
        post.getPlace().getCountry().intern(),
        ReadPosts.hasOriginal(post) ? "" : ReadPosts.excerpt(post.getText()));
  }

  private double similarity(Post post) {
    Likeness text = sought.text();
    double similarity = text == null ? 0 : text.of(post.getText());
    return similarity >= sought.similarity() ? similarity : Double.NaN;
  }

  private static @Nullable Reference reference(Post post) {
    if (post.hasRepostOf()) {
      return ReadPosts.reference(post.getRepostOf());
    }
    if (post.hasQuoteOf()) {
      return ReadPosts.reference(post.getQuoteOf());
    }
    return post.hasInReplyTo() ? ReadPosts.reference(post.getInReplyTo()) : null;
  }

  private Set<Way> ways(Post post, double similarity) {
    if (post.getKind() == Kind.KIND_REPOST || post.hasRepostOf()) {
      return REPOST;
    }
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    if (post.getId().equals(sought.postId())) {
      ways.add(Way.POST);
    }
    if (post.getEnrichment().getLinksList().stream().anyMatch(sought.links()::contains)) {
      ways.add(Way.LINK);
    }
    if (post.getEnrichment().getHashtagsList().contains(sought.hashtag())) {
      ways.add(Way.HASHTAG);
    }
    if (!Double.isNaN(similarity)) {
      ways.add(similarity == 1 ? Way.COPY : Way.NEAR_COPY);
    }
    if (post.hasQuoteOf() && (ways.isEmpty() || isOfSought(post))) {
      ways.add(Way.QUOTE);
    }
    return ways;
  }

  private boolean isOfSought(Post post) {
    return post.getQuoteOf().getPostId().equals(sought.postId());
  }
}
