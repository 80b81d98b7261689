package chancery.graph;

import chancery.graph.Slices.Taking;
import chancery.graph.Windows.Length;
import chancery.graph.Windows.Window;
import chancery.graph.community.CommunityMatching;
import chancery.graph.community.LeidenMethod;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Span;
import chancery.graph.network.Material;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.WindowLength;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for the windows of a network, checked.
 *
 * @param asked in one form: no defaults open, nothing about time or patience; of an export only the
 *     length
 * @param leiden of the communities
 */
record WindowsQuestion(NetworkSlice slice, NetworkWindowsRequest asked, LeidenMethod leiden) {

  private static final int SHOWN = 10;

  static WindowsQuestion of(
      NetworkWindowsRequest request, NetworkLimits networks, GroupLimits limits) {
    NetworkSlice slice =
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList());
    requireTime(slice);
    LeidenMethod leiden =
        new LeidenChoice(networks, request.getSeed())
            .of(
                request.getQuality(),
                request.hasResolution(),
                request.getResolution(),
                request.getRuns());
    NetworkWindowsRequest asked =
        NetworkWindowsRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.canonicalSubject())
            .addAllKinds(slice.subject().canonicalKinds())
            .setBucket(bucket(request.getBucket()))
            .setSeed(request.getSeed())
            .setQuality(LeidenChoice.message(leiden.quality()))
            .setResolution(leiden.resolution())
            .setRuns(leiden.runs())
            .setThreshold(threshold(request))
            .setLimit(GroupsQuestion.among("limit", request.getLimit(), 1, limits.shown(), SHOWN))
            .build();
    return new WindowsQuestion(slice, asked, leiden);
  }

  /** The windows of a network that is exported. */
  static WindowsQuestion ofExport(
      GetNetworkRequest network, WindowLength bucket, NetworkLimits networks) {
    NetworkSlice slice =
        NetworkSlice.of(network.getSlice(), network.getSubject(), network.getKindsList());
    requireTime(slice);
    return new WindowsQuestion(
        slice,
        NetworkWindowsRequest.newBuilder().setBucket(bucket(bucket)).build(),
        NetworkQuestion.leiden(network, networks));
  }

  private static void requireTime(NetworkSlice slice) {
    if (slice.subject() instanceof Subject.Imported) {
      throw ChanceryException.invalid("subject.imported", "is a network without time");
    }
  }

  private static double threshold(NetworkWindowsRequest request) {
    double threshold =
        request.hasThreshold() ? request.getThreshold() : CommunityMatching.THRESHOLD;
    if (!(threshold >= 0 && threshold < 1)) {
      throw ChanceryException.invalid("threshold", "must be from 0 to below 1");
    }
    return threshold;
  }

  private static WindowLength bucket(WindowLength bucket) {
    return switch (bucket) {
      case WINDOW_LENGTH_UNSPECIFIED -> WindowLength.WINDOW_LENGTH_MONTH;
      case WINDOW_LENGTH_DAY, WINDOW_LENGTH_WEEK, WINDOW_LENGTH_MONTH, WINDOW_LENGTH_YEAR -> bucket;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid("bucket", "must be DAY, WEEK, MONTH or YEAR");
    };
  }

  private Length length() {
    return switch (asked.getBucket()) {
      case WINDOW_LENGTH_DAY -> Length.DAY;
      case WINDOW_LENGTH_WEEK -> Length.WEEK;
      case WINDOW_LENGTH_YEAR -> Length.YEAR;
      case WINDOW_LENGTH_MONTH, WINDOW_LENGTH_UNSPECIFIED, UNRECOGNIZED -> Length.MONTH;
    };
  }

  /** Takes what the network of each window is to be made of; all of them together are bounded. */
  Taking<WindowedMaterial> windows(NetworkLimits limits) {
    return (corpus, positions) -> corpus.atOnce(() -> windows(corpus, positions, limits));
  }

  private WindowedMaterial windows(
      Interactions corpus, long @Nullable [] positions, NetworkLimits limits) {
    List<Window> windows = List.of();
    List<Material> materials = new ArrayList<>();
    Span span = corpus.span(Slices.from(slice.slice()), Slices.to(slice.slice()), positions);
    if (!span.isEmpty()) {
      windows = Windows.over(length(), span.first(), span.last(), limits.windows());
    }
    int most = limits.mostInteractions();
    for (Window window : windows) {
      Material material =
          slice
              .within(
                  Math.max(window.from(), Slices.from(slice.slice())),
                  Math.min(window.to(), Slices.to(slice.slice())))
              .material(limits, most)
              .take(corpus, positions);
      most -= material.size();
      materials.add(material);
    }
    return new WindowedMaterial(windows, materials, corpus.asOf(), corpus.lastRemoval());
  }
}
