package chancery.analysis.relations;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.RelationGroup;
import chancery.analysis.v1.RelationParty;
import chancery.analysis.v1.RelationsRequest;
import chancery.analysis.v1.RelationsResponse;
import chancery.kit.error.ChanceryException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers {@code Relations}. Thread-safe. */
public final class Relations {

  private static final int USUAL_LIMIT = 100;
  private static final double USUAL_THRESHOLD = 0.1;

  private final Answering answering;
  private final Limits limits;
  private final double confidence;
  private final int mostRelations;

  /**
   * @param limits of which those of buckets and cells count
   * @param confidence that a post's sentiment must have, where a request leaves it open
   * @param mostRelations that may be asked for
   */
  public Relations(Answering answering, Limits limits, double confidence, int mostRelations) {
    this.answering = answering;
    this.limits = limits;
    this.confidence = confidence;
    this.mostRelations = mostRelations;
  }

  public RelationsResponse answer(RelationsRequest request) throws InterruptedException {
    return answering.answer(
        "account.relations.1",
        request,
        RelationsResponse.parser(),
        slice -> answer(slice, request));
  }

  private RelationsResponse answer(OpenSlice slice, RelationsRequest request) {
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, mostRelations);
    double threshold = threshold(request);
    double least =
        Dimensions.confidence(request.hasConfidence(), request.getConfidence(), confidence);
    Addressing addressing = new Addressing(slice, parties(slice, request));
    Pairs pairs = Pairs.of(addressing, request.getOf(), limit);
    Buckets buckets = buckets(request, pairs);
    Courses courses = new Courses(addressing, pairs, buckets, least);
    Evidences evidence =
        Evidences.of(slice, "relations", "1")
            .parameter("by", by(request))
            .parameter("limit", limit)
            .parameter("threshold", threshold)
            .parameter("confidence", least)
            .considered(pairs.posts())
            .leftOut(
                "the author belongs to none, or addresses no other",
                addressing.total() - pairs.posts());
    courses.models().forEach(evidence::model);
    RelationMessages messages = new RelationMessages(addressing, pairs, courses, threshold);
    return messages
        .response(limit)
        .setBucket(buckets == null ? Bucket.BUCKET_UNSPECIFIED : TimeBuckets.bucket(buckets.unit()))
        .setAsOf(slice.asOf())
        .setEvidence(evidence.build())
        .build();
  }

  private static double threshold(RelationsRequest request) {
    double threshold = request.hasThreshold() ? request.getThreshold() : USUAL_THRESHOLD;
    if (!(threshold >= 0 && threshold <= 1)) {
      throw ChanceryException.invalid("threshold", "must be from 0 to 1");
    }
    return threshold;
  }

  private static RelationParty party(RelationsRequest request) {
    return request.getBy() == RelationParty.RELATION_PARTY_UNSPECIFIED
        ? RelationParty.RELATION_PARTY_COUNTRY
        : request.getBy();
  }

  private static String by(RelationsRequest request) {
    if (request.getGroupsCount() > 0) {
      return "groups";
    }
    return party(request) == RelationParty.RELATION_PARTY_ACTOR ? "actor" : "country";
  }

  private static List<AccountGroup> parties(OpenSlice slice, RelationsRequest request) {
    if (request.getGroupsCount() > 0) {
      requireNames(request);
      return request.getGroupsList().stream().map(Relations::party).toList();
    }
    return switch (party(request)) {
      case RELATION_PARTY_COUNTRY, RELATION_PARTY_UNSPECIFIED -> slice.actors().byCountry();
      case RELATION_PARTY_ACTOR -> slice.actors().byActor();
      case UNRECOGNIZED -> throw ChanceryException.invalid("by", "must be country or actor");
    };
  }

  private static void requireNames(RelationsRequest request) {
    if (request.getBy() != RelationParty.RELATION_PARTY_UNSPECIFIED) {
      throw ChanceryException.invalid("by", "goes without groups, which take its place");
    }
    Set<String> names = new HashSet<>();
    for (RelationGroup group : request.getGroupsList()) {
      if (!names.add(group.getName())) {
        throw ChanceryException.invalid(
            "groups", "must have a name each; there are two '%s'".formatted(group.getName()));
      }
    }
  }

  private static AccountGroup party(RelationGroup group) {
    Set<String> accounts = Set.copyOf(group.getAccountsList());
    return new AccountGroup(group.getName(), null, accounts, accounts);
  }

  /** Null where no course is asked for, or there is nothing to follow. */
  private @Nullable Buckets buckets(RelationsRequest request, Pairs pairs) {
    Unit unit = TimeBuckets.unit(request.getBucket());
    if (unit == null || pairs.shown().isEmpty()) {
      return null;
    }
    int most = Math.min(limits.buckets(), limits.cells() / pairs.shown().size() - 1);
    return TimeBuckets.over(unit, pairs.first(), pairs.last(), Math.max(1, most));
  }
}
