package chancery.graph;

import chancery.graph.coordination.CoordinationSettings;
import chancery.graph.nearcopy.NearCopies;
import chancery.graph.share.Layer;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.ShareLayer;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A request for coordinated groups, checked and with its defaults filled in.
 *
 * @param layers at least one, in their order
 * @param window in seconds
 * @param edgeWeight empty where every edge is kept
 * @param leastLayers from 1 to the number of layers
 * @param similarity of near copies; empty where they are not asked for
 * @param follows name of an imported network; empty where none is asked for
 */
record CoordinationQuestion(
    Slice slice,
    List<Layer> layers,
    int window,
    int minParticipation,
    OptionalDouble edgeWeight,
    int leastLayers,
    int nearest,
    int limit,
    OptionalDouble similarity,
    String follows) {

  private static final double LEAST_SIMILARITY = 0.5;
  private static final int MILLIS = 1000;

  static CoordinationQuestion of(DetectRequest request, CoordinationLimits limits) {
    Slices.check(request.getSlice());
    List<Layer> layers = layers(request.getLayersList());
    int window =
        request.hasWindow()
            ? request.getWindow()
            : (int) CoordinationSettings.DEFAULT_WINDOW_SECONDS;
    return new CoordinationQuestion(
        request.getSlice(),
        layers,
        between("window", window, 0, limits.longestWindow()),
        among(
            "minParticipation",
            request.getMinParticipation(),
            CoordinationSettings.DEFAULT_MIN_PARTICIPATION,
            Integer.MAX_VALUE),
        edgeWeight(request),
        among("leastLayers", request.getLeastLayers(), 1, layers.size()),
        among(
            "nearest",
            request.getNearest(),
            CoordinationSettings.DEFAULT_NEAREST,
            limits.mostNearest()),
        among("limit", request.getLimit(), limits.defaultLimit(), limits.largestLimit()),
        similarity(request, layers),
        request.getFollows());
  }

  private static List<Layer> layers(List<ShareLayer> asked) {
    EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
    asked.forEach(layer -> layers.add(layer(layer)));
    EnumSet<Layer> unusual = EnumSet.of(Layer.DOMAIN, Layer.NEAR_COPY);
    return List.copyOf(layers.isEmpty() ? EnumSet.complementOf(unusual) : layers);
  }

  private static Layer layer(ShareLayer layer) {
    return switch (layer) {
      case SHARE_LAYER_LINK -> Layer.LINK;
      case SHARE_LAYER_DOMAIN -> Layer.DOMAIN;
      case SHARE_LAYER_HASHTAGS -> Layer.HASHTAGS;
      case SHARE_LAYER_REPOST -> Layer.REPOST;
      case SHARE_LAYER_TEXT -> Layer.TEXT;
      case SHARE_LAYER_MEDIA -> Layer.MEDIA;
      case SHARE_LAYER_NEAR_COPY -> Layer.NEAR_COPY;
      case SHARE_LAYER_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "layers",
              "must be of LINK, DOMAIN, HASHTAGS, REPOST, TEXT, MEDIA, NEAR_COPY; leave out for all"
                  + " but DOMAIN and NEAR_COPY");
    };
  }

  private static OptionalDouble edgeWeight(DetectRequest request) {
    if (request.getEveryEdge()) {
      if (request.hasEdgeWeight()) {
        throw ChanceryException.invalid("edgeWeight", "must be unset where every edge is kept");
      }
      return OptionalDouble.empty();
    }
    double quantile =
        request.hasEdgeWeight()
            ? request.getEdgeWeight()
            : CoordinationSettings.DEFAULT_EDGE_WEIGHT;
    if (!(quantile >= 0 && quantile <= 1)) {
      throw ChanceryException.invalid("edgeWeight", "must be from 0 to 1, not " + quantile);
    }
    return OptionalDouble.of(quantile);
  }

  private static OptionalDouble similarity(DetectRequest request, List<Layer> layers) {
    if (!layers.contains(Layer.NEAR_COPY)) {
      if (request.hasSimilarity()) {
        throw ChanceryException.invalid("similarity", "is that of the layer NEAR_COPY; ask for it");
      }
      return OptionalDouble.empty();
    }
    double least =
        request.hasSimilarity() ? request.getSimilarity() : NearCopies.DEFAULT_SIMILARITY;
    if (!(least >= LEAST_SIMILARITY && least <= 1)) {
      throw ChanceryException.invalid("similarity", "must be from 0.5 to 1, not " + least);
    }
    return OptionalDouble.of(least);
  }

  /** That near copies have, where they are asked for. */
  double leastSimilarity() {
    return similarity.orElseThrow();
  }

  private static int among(String field, int asked, int otherwise, int most) {
    return asked == 0 ? otherwise : between(field, asked, 1, most);
  }

  private static int between(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw ChanceryException.invalid(
          field, "must be from %d to %d, not %d".formatted(least, most, value));
    }
    return value;
  }

  /** With times in milliseconds. */
  CoordinationSettings settings() {
    return new CoordinationSettings((long) window * MILLIS, minParticipation, edgeWeight, nearest);
  }

  /** What decides the answer, in one form: no defaults open, nothing about time or patience. */
  DetectRequest canonical() {
    DetectRequest.Builder canonical =
        DetectRequest.newBuilder()
            .setSlice(slice.toBuilder().clearMinPosition().clearMaxStaleness())
            .setWindow(window)
            .setMinParticipation(minParticipation)
            .setEveryEdge(edgeWeight.isEmpty())
            .setLeastLayers(leastLayers)
            .setNearest(nearest)
            .setLimit(limit)
            .setFollows(follows);
    layers.forEach(layer -> canonical.addLayers(message(layer)));
    edgeWeight.ifPresent(canonical::setEdgeWeight);
    similarity.ifPresent(canonical::setSimilarity);
    return canonical.build();
  }

  static ShareLayer message(Layer layer) {
    return switch (layer) {
      case LINK -> ShareLayer.SHARE_LAYER_LINK;
      case DOMAIN -> ShareLayer.SHARE_LAYER_DOMAIN;
      case HASHTAGS -> ShareLayer.SHARE_LAYER_HASHTAGS;
      case REPOST -> ShareLayer.SHARE_LAYER_REPOST;
      case TEXT -> ShareLayer.SHARE_LAYER_TEXT;
      case MEDIA -> ShareLayer.SHARE_LAYER_MEDIA;
      case NEAR_COPY -> ShareLayer.SHARE_LAYER_NEAR_COPY;
    };
  }
}
