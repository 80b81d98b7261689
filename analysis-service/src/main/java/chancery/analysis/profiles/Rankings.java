package chancery.analysis.profiles;

import chancery.analysis.account.Conduct;
import chancery.analysis.account.Interval;
import chancery.analysis.account.Period;
import chancery.analysis.account.Ranking;
import chancery.analysis.account.Ranking.Chance;
import chancery.analysis.account.Weights;
import chancery.analysis.account.Yardstick;
import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Selection;
import chancery.analysis.v1.MeasureValue;
import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.PlaceSensitivity;
import chancery.analysis.v1.RankedActor;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import com.google.protobuf.util.Timestamps;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers {@code Rankings}. */
final class Rankings {

  /**
   * How much may be asked for at once.
   *
   * @param accounts of a group
   * @param samples of the bootstrap
   * @param draws of weights
   */
  record Bounds(int accounts, int samples, int draws) {}

  private final Bounds bounds;

  Rankings(Bounds bounds) {
    this.bounds = bounds;
  }

  RankingsResponse answer(OpenSlice slice, RankingsRequest request) {
    Weights weights = RankingParameters.weights(request.getWeightsList());
    Chance chance = RankingParameters.chance(request, bounds.samples(), bounds.draws());
    Members members = members(slice, request);
    Selection own = Clauses.narrowed(slice.selection(), members.posts());
    GroupPosts posts = GroupPosts.of(slice, own, members);
    RankingsResponse.Builder response =
        RankingsResponse.newBuilder().setTotal(posts.total()).setAsOf(slice.asOf());
    addWeights(response, weights);
    if (posts.total() == 0) {
      response.addAllWithoutData(members.all());
    } else {
      addRanking(response, members, posts, weights, chance);
    }
    return response
        .setEvidence(evidence(slice, members, weights, chance, posts.total()).build())
        .build();
  }

  Members members(OpenSlice slice, RankingsRequest request) {
    return Members.of(slice.actors(), request.getGroup(), bounds.accounts());
  }

  private static Evidences evidence(
      OpenSlice slice, Members members, Weights weights, Chance chance, long posts) {
    Evidences evidence =
        Evidences.of(slice, "rankings", "1")
            .parameter("members", members.all().size())
            .parameter("normalisation", "percentile rank")
            .parameter("weights", RankingParameters.text(weights))
            .parameter("samples", chance.samples())
            .parameter("draws", chance.draws())
            .parameter("concentration", chance.concentration())
            .parameter("seed", chance.seed())
            .considered(posts)
            .leftOut("by accounts outside the group", slice.total() - posts);
    String clause = members.clause();
    return clause.isEmpty() ? evidence.withoutLink() : evidence.onlyPosts(clause);
  }

  private static void addWeights(RankingsResponse.Builder response, Weights weights) {
    for (Yardstick yardstick : Yardstick.values()) {
      response.addWeights(
          MeasureWeight.newBuilder()
              .setMeasure(RankingParameters.measure(yardstick))
              .setWeight(weights.of(yardstick)));
    }
  }

  private static void addRanking(
      RankingsResponse.Builder response,
      Members members,
      GroupPosts posts,
      Weights weights,
      Chance chance) {
    Conduct conduct = posts.conduct();
    Period period = posts.period();
    response
        .setFrom(Timestamps.fromMillis(period.from()))
        .setTo(Timestamps.fromMillis(period.to()));
    Ranking ranking = Ranking.of(conduct, weights, chance);
    List<Integer> order =
        IntStream.range(0, members.all().size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(member -> unplacedLast(ranking.places()[member])))
            .toList();
    for (int member : order) {
      if (conduct.posts(member) == 0) {
        response.addWithoutData(members.all().get(member));
      } else {
        response.addItems(ranked(members, conduct, ranking, member));
      }
    }
  }

  private static int unplacedLast(int place) {
    return place == 0 ? Integer.MAX_VALUE : place;
  }

  private static RankedActor ranked(Members members, Conduct conduct, Ranking ranking, int member) {
    RankedActor.Builder actor =
        RankedActor.newBuilder()
            .setMember(members.all().get(member))
            .setPlace(ranking.places()[member])
            .setPosts(conduct.posts(member));
    Known.set(ranking.index()[member], actor::setIndex);
    Interval index = ranking.indexIntervals()[member];
    Known.set(index.low(), actor::setIndexLow);
    Known.set(index.high(), actor::setIndexHigh);
    Interval place = ranking.placeIntervals()[member];
    Known.set(place.low(), low -> actor.setPlaceLow((int) low));
    Known.set(place.high(), high -> actor.setPlaceHigh((int) high));
    for (Yardstick yardstick : Yardstick.values()) {
      actor.addMeasures(measure(ranking, yardstick, member));
    }
    PlaceSensitivity.Builder sensitivity =
        PlaceSensitivity.newBuilder().setHolds(ranking.holds()[member]);
    Interval weighed = ranking.placesUnderWeights()[member];
    Known.set(weighed.low(), low -> sensitivity.setPlaceLow((int) low));
    Known.set(weighed.high(), high -> sensitivity.setPlaceHigh((int) high));
    return actor.setSensitivity(sensitivity).build();
  }

  private static MeasureValue measure(Ranking ranking, Yardstick yardstick, int member) {
    int ordinal = yardstick.ordinal();
    MeasureValue.Builder measure =
        MeasureValue.newBuilder().setMeasure(RankingParameters.measure(yardstick));
    double value = ranking.measures()[ordinal][member];
    Known.set(value, measure::setValue);
    Known.set(ranking.percentiles()[ordinal][member], rank -> measure.setPercentile(100 * rank));
    if (!Double.isNaN(value)) {
      Interval interval = ranking.measureIntervals()[ordinal][member];
      Known.set(interval.low(), measure::setLow);
      Known.set(interval.high(), measure::setHigh);
    }
    return measure.build();
  }
}
