package chancery.graph;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.graph.claim.Sighting;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.nearcopy.Likeness;
import chancery.graph.nearcopy.NearCopies;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the appearances of a claim, at one state of the corpus or a later one. */
final class ClaimSearch {

  private static final CopySearch.Found NO_COPIES = new CopySearch.Found(List.of(), 0, false, null);

  /** Links of a post that are looked for, so that a list of sources is no claim. */
  private static final int LINKS = 10;

  /**
   * What was found.
   *
   * @param claim what was looked for
   * @param postMissing the post that was asked about is not in the corpus
   * @param sightings earliest first
   * @param query that finds the appearances, reposts aside; empty where none does
   */
  record Found(
      SoughtClaim claim,
      boolean postMissing,
      List<Sighting> sightings,
      CopySearch.Found copies,
      String query,
      AsOf asOf) {}

  private final ClaimQuestion question;
  private final Slice slice;
  private final PostExport export;
  private final TraceLimits limits;
  private final Supplier<Duration> timeLeft;

  /**
   * @param slice of the question, as of what is known
   */
  ClaimSearch(
      ClaimQuestion question,
      Slice slice,
      PostExport export,
      TraceLimits limits,
      Supplier<Duration> timeLeft) {
    this.question = question;
    this.slice = slice;
    this.export = export;
    this.limits = limits;
    this.timeLeft = timeLeft;
  }

  Found find() {
    return switch (question.claim().getClaimCase()) {
      case LINK -> {
        String link = question.claim().getLink();
        yield byQuery(sought("", schemes(List.of(link)), "", null), QueryText.value("link", link));
      }
      case HASHTAG -> {
        String tag = question.claim().getHashtag();
        yield byQuery(sought("", Set.of(), tag, null), QueryText.value("hashtag", tag));
      }
      case TEXT -> byText(question.claim().getText());
      case POST_ID -> byPost(question.claim().getPostId());
      case CLAIM_NOT_SET -> throw new IllegalStateException("A question has its claim");
    };
  }

  private SoughtClaim sought(
      String postId, Set<String> links, String hashtag, @Nullable Likeness text) {
    return new SoughtClaim(postId, links, hashtag, text, question.similarity());
  }

  /** A link is the same by http and by https. */
  private static Set<String> schemes(List<String> links) {
    Set<String> both = new HashSet<>();
    for (String link : links) {
      String rest = link.substring(link.indexOf("://"));
      both.add("http" + rest);
      both.add("https" + rest);
    }
    return both;
  }

  private Found byQuery(SoughtClaim claim, String query) {
    Sightings sightings = sightings(claim);
    sightings.add(reposted(query));
    return found(claim, false, sightings, NO_COPIES, query);
  }

  private Found byText(String text) {
    SoughtClaim claim = sought("", Set.of(), "", new Likeness(text));
    Sightings sightings = sightings(claim);
    CopySearch.Found copies = addCopies(claim, sightings);
    return found(claim, false, sightings, copies, "");
  }

  private CopySearch.Found addCopies(SoughtClaim claim, Sightings sightings) {
    Likeness text = claim.text();
    if (text == null) {
      return NO_COPIES;
    }
    CopySearch.Found copies =
        new CopySearch(export, limits.compared(), timeLeft).find(slice, text, claim.similarity());
    if (!copies.ids().isEmpty()) {
      sightings.add(
          ExportPostsRequest.newBuilder()
              .setSlice(slice.toBuilder().clearQuery())
              .addAllPostIds(copies.ids())
              .setWithReposts(true)
              .build());
    }
    return copies;
  }

  private Found byPost(String id) {
    Post asked = post(id);
    String original =
        asked == null || asked.getRepostOf().getPostId().isEmpty()
            ? id
            : asked.getRepostOf().getPostId();
    Post post = original.equals(id) ? asked : post(original);
    SoughtClaim claim = claimOf(original, post == null ? asked : post);
    Sightings sightings = sightings(claim);
    sightings.add(passedOn(original));
    if (!claim.links().isEmpty()) {
      sightings.add(reposted(links(claim)));
    }
    Found found = found(claim, post == null, sightings, addCopies(claim, sightings), "");
    if (found.sightings().isEmpty() && asked == null) {
      throw notFound(id);
    }
    return found;
  }

  private static String links(SoughtClaim claim) {
    return claim.links().stream()
        .filter(link -> link.startsWith("https:"))
        .sorted()
        .map(link -> QueryText.value("link", link))
        .collect(Collectors.joining(" OR "));
  }

  private SoughtClaim claimOf(String id, @Nullable Post post) {
    if (post == null) {
      return sought(id, Set.of(), "", null);
    }
    Likeness text = new Likeness(post.getText());
    List<String> links = post.getEnrichment().getLinksList().stream().limit(LINKS).toList();
    return sought(
        id, schemes(links), "", text.length() < NearCopies.DEFAULT_MIN_LENGTH ? null : text);
  }

  private @Nullable Post post(String id) {
    Post[] found = new Post[1];
    var unused =
        export.read(
            ExportPostsRequest.newBuilder()
                .setSlice(slice.toBuilder().clearQuery().clearFrom().clearTo())
                .addPostIds(id)
                .build(),
            1,
            "",
            timeLeft.get(),
            post -> found[0] = post);
    return found[0];
  }

  private ExportPostsRequest passedOn(String id) {
    return ExportPostsRequest.newBuilder()
        .setSlice(slice.toBuilder().clearQuery())
        .addPostIds(id)
        .setWithReposts(true)
        .setWithQuotes(true)
        .build();
  }

  private ExportPostsRequest reposted(String query) {
    String whole =
        slice.getQuery().isBlank()
            ? query
            : "(%s) AND (%s)".formatted(slice.getQuery().strip(), query);
    return ExportPostsRequest.newBuilder()
        .setSlice(slice.toBuilder().setQuery(whole))
        .setWithReposts(true)
        .build();
  }

  private Sightings sightings(SoughtClaim claim) {
    return new Sightings(export, limits.appearances(), timeLeft, claim);
  }

  private Found found(
      SoughtClaim claim,
      boolean postMissing,
      Sightings sightings,
      CopySearch.Found copies,
      String query) {
    AsOf read = sightings.asOf();
    AsOf asOf = read == null ? copies.asOf() : read;
    return new Found(
        claim,
        postMissing,
        sightings.earliestFirst(),
        copies,
        query,
        Objects.requireNonNull(asOf, "Something was asked of analysis-service"));
  }

  private ChanceryException notFound(String id) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "POST_NOT_FOUND",
        "The corpus '%s' has neither the post '%s' nor one that passes it on"
            .formatted(slice.getCorpus(), id));
  }
}
