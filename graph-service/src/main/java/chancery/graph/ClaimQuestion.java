package chancery.graph;

import chancery.graph.nearcopy.Likeness;
import chancery.graph.nearcopy.NearCopies;
import chancery.graph.v1.Claim;
import chancery.graph.v1.TraceClaimRequest;
import chancery.kit.error.ChanceryException;
import chancery.kit.text.Folding;
import chancery.kit.text.Links;
import chancery.slice.v1.Slice;

/**
 * A request to trace a claim, checked and with its defaults filled in.
 *
 * @param claim in its canonical form
 */
record ClaimQuestion(
    Slice slice,
    Claim claim,
    double similarity,
    int limit,
    int amplifiers,
    boolean communities,
    long seed,
    boolean coordination) {

  static ClaimQuestion of(TraceClaimRequest request, TraceLimits limits) {
    Slices.check(request.getSlice());
    return new ClaimQuestion(
        request.getSlice(),
        claim(request.getClaim()),
        similarity(request),
        Bounds.among("limit", request.getLimit(), limits.defaultLimit(), limits.largestLimit()),
        Bounds.among(
            "amplifiers",
            request.getAmplifiers(),
            limits.defaultAmplifiers(),
            limits.largestAmplifiers()),
        request.getCommunities(),
        request.getCommunities() ? request.getSeed() : 0,
        request.getCoordination());
  }

  private static Claim claim(Claim asked) {
    return switch (asked.getClaimCase()) {
      case LINK -> Claim.newBuilder().setLink(link(asked.getLink())).build();
      case TEXT -> Claim.newBuilder().setText(text(asked.getText())).build();
      case HASHTAG -> Claim.newBuilder().setHashtag(hashtag(asked.getHashtag())).build();
      case POST_ID -> Claim.newBuilder().setPostId(present("post", asked.getPostId())).build();
      case CLAIM_NOT_SET ->
          throw ChanceryException.invalid("claim", "must be a link, a text, a hashtag or a post");
    };
  }

  private static String link(String link) {
    String address = present("link", link);
    var canonical = new Links().canonical(address.contains("://") ? address : "https://" + address);
    if (canonical == null) {
      throw ChanceryException.invalid("link", "'%s' is no address of the web".formatted(link));
    }
    return canonical.canonical();
  }

  private static String text(String text) {
    int length = new Likeness(text).length();
    if (length < NearCopies.DEFAULT_MIN_LENGTH) {
      throw ChanceryException.invalid(
          "text",
          "must have at least %d characters besides links, mentions and signs, not %d: a shorter one is no claim"
              .formatted(NearCopies.DEFAULT_MIN_LENGTH, length));
    }
    return text;
  }

  private static String hashtag(String hashtag) {
    String given = present("hashtag", hashtag).strip();
    String tag = Folding.tag(given.startsWith("#") ? given.substring(1) : given);
    return present("hashtag", tag);
  }

  private static String present(String field, String value) {
    if (value.isBlank()) {
      throw ChanceryException.invalid(field, "is empty");
    }
    return value;
  }

  private static double similarity(TraceClaimRequest request) {
    double similarity =
        request.hasSimilarity() ? request.getSimilarity() : NearCopies.DEFAULT_SIMILARITY;
    if (!(similarity > 0 && similarity <= 1)) {
      throw ChanceryException.invalid(
          "similarity", "must be above 0 and up to 1, not " + similarity);
    }
    return similarity;
  }

  /** What decides the answer, in one form. */
  TraceClaimRequest canonical() {
    return TraceClaimRequest.newBuilder()
        .setSlice(slice.toBuilder().clearMinPosition().clearMaxStaleness())
        .setClaim(claim)
        .setSimilarity(similarity)
        .setLimit(limit)
        .setAmplifiers(amplifiers)
        .setCommunities(communities)
        .setSeed(seed)
        .setCoordination(coordination)
        .build();
  }
}
