package chancery.graph;

import chancery.graph.cascade.Reference;
import chancery.graph.claim.MissingPost;
import chancery.graph.claim.Sighting;
import chancery.graph.claim.Way;
import chancery.graph.v1.Appearance;
import chancery.graph.v1.AppearanceWay;
import com.google.protobuf.util.Timestamps;

/** Appearances of a claim, and what they refer to, as messages. */
final class SightingMessages {

  private SightingMessages() {}

  static Appearance appearance(Sighting sighting) {
    Appearance.Builder message =
        Appearance.newBuilder()
            .setPostId(sighting.id())
            .setPlatform(sighting.platform())
            .setAuthor(ThreadMessages.account(sighting.account(), sighting.handle()))
            .setCreatedAt(Timestamps.fromMillis(sighting.time()))
            .setLang(sighting.lang())
            .setText(sighting.text());
    sighting.ways().stream().sorted().map(SightingMessages::way).forEach(message::addWays);
    if (!sighting.url().isEmpty()) {
      message.setUrl(sighting.url());
    }
    if (!Double.isNaN(sighting.similarity())) {
      message.setSimilarity(sighting.similarity());
    }
    if (sighting.followers() != Sighting.UNKNOWN) {
      message.setFollowers(sighting.followers());
    }
    if (!sighting.country().isEmpty()) {
      message.setCountry(sighting.country());
    }
    addReference(message, sighting);
    return message.build();
  }

  private static void addReference(Appearance.Builder message, Sighting sighting) {
    Reference of = sighting.of();
    if (of == null) {
      return;
    }
    if (!of.postId().isEmpty()) {
      message.setOfPostId(of.postId());
    }
    if (!of.isAnonymous()) {
      message.setOfAuthor(ThreadMessages.account(of));
    }
  }

  static AppearanceWay way(Way way) {
    return switch (way) {
      case POST -> AppearanceWay.APPEARANCE_WAY_POST;
      case LINK -> AppearanceWay.APPEARANCE_WAY_LINK;
      case HASHTAG -> AppearanceWay.APPEARANCE_WAY_HASHTAG;
      case COPY -> AppearanceWay.APPEARANCE_WAY_COPY;
      case NEAR_COPY -> AppearanceWay.APPEARANCE_WAY_NEAR_COPY;
      case REPOST -> AppearanceWay.APPEARANCE_WAY_REPOST;
      case QUOTE -> AppearanceWay.APPEARANCE_WAY_QUOTE;
    };
  }

  /**
   * @param earliest time of the earliest appearance
   */
  static chancery.graph.v1.MissingPost missing(MissingPost post, long earliest) {
    chancery.graph.v1.MissingPost.Builder message =
        chancery.graph.v1.MissingPost.newBuilder()
            .setAppearances(post.appearances())
            .setBefore(Timestamps.fromMillis(post.before()))
            .setMayBeEarlier(post.mayBeBefore(earliest));
    if (!post.reference().postId().isEmpty()) {
      message.setPostId(post.reference().postId());
    }
    if (!post.reference().isAnonymous()) {
      message.setAuthor(ThreadMessages.account(post.reference()));
    }
    post.created().ifPresent(created -> message.setCreatedAt(Timestamps.fromMillis(created)));
    return message.build();
  }
}
