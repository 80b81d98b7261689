package chancery.analysis.bursts;

import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Column;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.PostPage;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.trend.BurstModel;
import chancery.analysis.trend.BurstRules;
import chancery.analysis.trend.Spikes;
import chancery.analysis.trend.Spikes.Hours;
import chancery.analysis.v1.CurrentBurst;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Answers {@code CurrentBursts}. */
final class CurrentBursts {

  private static final int USUAL_LIMIT = 20;
  private static final int USUAL_MIN_POSTS = 10;
  private static final int USUAL_WARM_UP = 6;

  private static final long HOUR = 3_600_000L;
  private static final int DAY_BEFORE = 24;
  private static final int WEEK_BEFORE = 7 * 24;

  /**
   * Columns of a value's counts: the thirteen hours, then the same hour a day and a week before.
   */
  private static final int AT_DAY = Spikes.HOURS_BEFORE + 1;

  private static final int AT_WEEK = Spikes.HOURS_BEFORE + 2;
  private static final int WINDOWS = Spikes.HOURS_BEFORE + 3;

  private final Limits limits;

  private record Found(int value, Hours hours, double weight) {}

  private static final Comparator<Found> HEAVIEST =
      Comparator.comparingDouble(Found::weight).reversed().thenComparingInt(Found::value);

  CurrentBursts(Limits limits) {
    this.limits = limits;
  }

  CurrentBurstsResponse answer(OpenSlice slice, CurrentBurstsRequest request) {
    BurstModel model =
        BurstParameters.model(
            request.hasS(), request.getS(), request.hasGamma(), request.getGamma());
    BurstRules rules = rules(request);
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, limits.values());
    long at = at(slice, request);
    Selection week = Clauses.within(slice.selection(), at - (WEEK_BEFORE + 1) * HOUR, at);
    PostTable table =
        slice
            .view()
            .table(
                week,
                List.of(Column.CREATED),
                List.of(BurstParameters.grouping(request.getDimension())));
    int[] all = new int[WINDOWS];
    int[][] byValue = new int[table.groupCount(0)][];
    count(table, at, all, byValue);
    Spikes spikes = new Spikes(model, rules, hours(all));
    List<Found> found = found(spikes, byValue);
    CurrentBurstsResponse.Builder response =
        CurrentBurstsResponse.newBuilder()
            .setBursts(found.size())
            .setFrom(Timestamps.fromMillis(at - HOUR))
            .setTo(Timestamps.fromMillis(at))
            .setWarm(spikes.warm())
            .setTotal(all[Spikes.HOURS_BEFORE])
            .setBefore(before(all))
            .setAsOf(slice.asOf());
    for (Found one : found.subList(0, Math.min(limit, found.size()))) {
      response.addItems(item(slice, request, table, spikes, one, at));
    }
    return response
        .setEvidence(
            Evidences.of(slice, "current-bursts", "1")
                .parameter("dimension", BurstParameters.dimension(request.getDimension()))
                .parameter("at", Timestamps.toString(response.getTo()))
                .parameter("s", model.s())
                .parameter("gamma", model.gamma())
                .parameter("minPosts", rules.minPosts())
                .parameter("warmUp", rules.warmUp())
                .parameter("limit", limit)
                .within(at - HOUR, at)
                .considered(all[Spikes.HOURS_BEFORE])
                .build())
        .build();
  }

  private static BurstRules rules(CurrentBurstsRequest request) {
    int warmUp = request.hasWarmUp() ? request.getWarmUp() : USUAL_WARM_UP;
    if (warmUp > Spikes.HOURS_BEFORE) {
      throw ChanceryException.invalid(
          "warmUp", "must be at most %d, the hours looked at".formatted(Spikes.HOURS_BEFORE));
    }
    return BurstParameters.rules(
        request.hasMinPosts() ? request.getMinPosts() : USUAL_MIN_POSTS, warmUp);
  }

  /** The end of the running hour; 0 for a slice without posts. */
  private static long at(OpenSlice slice, CurrentBurstsRequest request) {
    if (request.hasAt()) {
      return WireTime.bound(request.getAt());
    }
    Selection ever = new Selection(slice.selection().query(), null, null);
    PostPage newest = slice.view().search(ever, PostOrder.NEWEST, 1, null);
    return newest.posts().isEmpty()
        ? 0
        : WireTime.millis(newest.posts().getFirst().getCreatedAt()) + 1;
  }

  private static void count(PostTable table, long at, int[] all, int[][] byValue) {
    table.forEach(row -> {
      int window = window((int) ((at - 1 - row.number(0)) / HOUR));
      if (window >= 0) {
        all[window]++;
        int values = row.groups(0);
        for (int i = 0; i < values; i++) {
          int value = row.group(0, i);
          if (byValue[value] == null) {
            byValue[value] = new int[WINDOWS];
          }
          byValue[value][window]++;
        }
      }
    });
  }

  /** The column of a post's hour; -1 for an hour that does not count. */
  private static int window(int hoursAgo) {
    return switch (hoursAgo) {
      case DAY_BEFORE -> AT_DAY;
      case WEEK_BEFORE -> AT_WEEK;
      default -> hoursAgo <= Spikes.HOURS_BEFORE ? Spikes.HOURS_BEFORE - hoursAgo : -1;
    };
  }

  private static Hours hours(int[] windows) {
    return new Hours(
        Arrays.copyOf(windows, Spikes.HOURS_BEFORE + 1), windows[AT_DAY], windows[AT_WEEK]);
  }

  private static int before(int[] windows) {
    return Arrays.stream(windows, 0, Spikes.HOURS_BEFORE).sum();
  }

  private static List<Found> found(Spikes spikes, int[][] byValue) {
    List<Found> found = new ArrayList<>();
    for (int value = 0; value < byValue.length; value++) {
      if (byValue[value] != null) {
        Hours hours = hours(byValue[value]);
        OptionalDouble weight = spikes.weight(hours);
        if (weight.isPresent()) {
          found.add(new Found(value, hours, weight.getAsDouble()));
        }
      }
    }
    found.sort(HEAVIEST);
    return found;
  }

  private static CurrentBurst item(
      OpenSlice slice,
      CurrentBurstsRequest request,
      PostTable table,
      Spikes spikes,
      Found found,
      long at) {
    String value = table.value(0, found.value());
    CurrentBurst.Builder item =
        CurrentBurst.newBuilder()
            .setValue(value)
            .setStrength(found.weight())
            .setPosts(found.hours().running())
            .setExpected(spikes.expected(found.hours()))
            .setBefore(found.hours().before())
            .setDayBefore(found.hours().dayBefore())
            .setWeekBefore(found.hours().weekBefore())
            .setPostsLink(
                BurstParameters.link(
                    Clauses.everywhen(slice), request.getDimension(), value, at - HOUR, at));
    String label = table.label(0, found.value());
    return label == null ? item.build() : item.setLabel(label).build();
  }
}
