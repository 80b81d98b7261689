package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.graph.cascade.Growth;
import chancery.graph.claim.Amplifier;
import chancery.graph.claim.Crossing;
import chancery.graph.claim.MissingPost;
import chancery.graph.claim.Reach;
import chancery.graph.claim.Sighting;
import chancery.graph.claim.Way;
import chancery.graph.nearcopy.Likeness;
import chancery.graph.v1.TraceClaimResponse;
import chancery.graph.v1.TraceCut;
import chancery.graph.v1.TraceOrigin;
import chancery.graph.v1.TraceTotal;
import chancery.graph.v1.TracedClaim;
import chancery.graph.v1.WayCount;
import com.google.protobuf.util.Timestamps;
import java.util.List;
import java.util.function.Function;

/** A traced claim as an answer. */
final class ClaimMessages {

  private final ClaimQuestion question;
  private final ClaimSearch.Found found;
  private final ClaimCompany.Company company;
  private final TraceLimits limits;
  private final List<Sighting> sightings;
  private final List<Amplifier> amplifiers;
  private final Reach reach;
  private final CoordinatedClaim coordinated;

  ClaimMessages(
      ClaimQuestion question,
      ClaimSearch.Found found,
      ClaimCompany.Company company,
      TraceLimits limits) {
    this.question = question;
    this.found = found;
    this.company = company;
    this.limits = limits;
    this.sightings = found.sightings();
    this.amplifiers = Amplifier.of(sightings);
    this.reach = Reach.of(amplifiers);
    this.coordinated = new CoordinatedClaim(company.groups(), sightings, amplifiers, reach);
  }

  TraceClaimResponse response(Claims.Surroundings around) {
    TraceClaimResponse.Builder response =
        TraceClaimResponse.newBuilder()
            .setClaim(claim())
            .setTotal(total())
            .setOrigin(origin(around))
            .addAllCurve(
                ThreadMessages.curve(
                    Growth.curve(
                        sightings.stream().mapToLong(Sighting::time).toArray(),
                        ThreadMessages.POINTS)))
            .setAsOf(NetworkMessages.asOf(found.asOf()));
    sightings.stream()
        .limit(question.limit())
        .map(SightingMessages::appearance)
        .forEach(response::addAppearances);
    addAmplifiers(response);
    addCrossings(response);
    if (question.coordination()) {
      response.setCoordinated(coordinated.message());
    }
    return response.setCut(cut(response)).setEvidence(evidence()).build();
  }

  private TracedClaim claim() {
    SoughtClaim sought = found.claim();
    TracedClaim.Builder claim =
        TracedClaim.newBuilder()
            .addAllLinks(
                sought.links().stream().filter(link -> link.startsWith("https:")).sorted().toList())
            .setPostMissing(found.postMissing());
    Likeness text = sought.text();
    if (text != null) {
      claim.setText(text.normal());
    }
    if (!sought.hashtag().isEmpty()) {
      claim.setHashtag(sought.hashtag());
    }
    if (!sought.postId().isEmpty()) {
      claim.setPostId(sought.postId());
    }
    return claim.build();
  }

  private TraceTotal total() {
    TraceTotal.Builder total =
        TraceTotal.newBuilder()
            .setAppearances(sightings.size())
            .setReposts(sightings.stream().filter(Sighting::isRepost).count())
            .setAccounts(amplifiers.size())
            .setReach(reach.followers())
            .setReachKnown(reach.known());
    for (Way way : Way.values()) {
      long count = sightings.stream().filter(one -> one.ways().contains(way)).count();
      if (count > 0) {
        total.addWays(
            WayCount.newBuilder().setWay(SightingMessages.way(way)).setAppearances(count));
      }
    }
    if (!sightings.isEmpty()) {
      total
          .setFirstAt(Timestamps.fromMillis(sightings.getFirst().time()))
          .setLastAt(Timestamps.fromMillis(sightings.getLast().time()));
    }
    return total.build();
  }

  private TraceOrigin origin(Claims.Surroundings around) {
    TraceOrigin.Builder origin = TraceOrigin.newBuilder().setMissingTotal(around.missing().size());
    if (around.corpusFrom() != null) {
      origin.setCorpusFrom(around.corpusFrom());
    }
    if (sightings.isEmpty()) {
      return origin.build();
    }
    Sighting earliest = sightings.getFirst();
    for (MissingPost post : around.missing().stream().limit(limits.missing()).toList()) {
      origin.addMissing(SightingMessages.missing(post, earliest.time()));
    }
    return origin
        .setEarliest(SightingMessages.appearance(earliest))
        .setEarliestRefers(earliest.of() != null || earliest.isRepost())
        .build();
  }

  private void addAmplifiers(TraceClaimResponse.Builder response) {
    amplifiers.stream()
        .limit(question.amplifiers())
        .map(this::amplifier)
        .forEach(response::addFirst);
    amplifiers.stream()
        .filter(one -> one.followers() != Sighting.UNKNOWN)
        .sorted(Amplifier.byReach())
        .limit(question.amplifiers())
        .map(this::amplifier)
        .forEach(response::addLeading);
  }

  private chancery.graph.v1.Amplifier amplifier(Amplifier amplifier) {
    chancery.graph.v1.Amplifier.Builder message =
        chancery.graph.v1.Amplifier.newBuilder()
            .setAccount(ThreadMessages.account(amplifier.account(), amplifier.handle()))
            .setOrder(amplifier.order())
            .setFirstAt(Timestamps.fromMillis(amplifier.first().time()))
            .setFirstPostId(amplifier.first().id())
            .setAppearances(amplifier.appearances())
            .setReposts(amplifier.reposts())
            .setPassedOn(amplifier.passedOn());
    if (amplifier.followers() != Sighting.UNKNOWN) {
      message.setFollowers(amplifier.followers());
    }
    StructureMessages.ifThere(reach.share(amplifier), message::setReachShare);
    coordinated.groupOf(amplifier.account()).ifPresent(message::setCoordinatedGroup);
    return message.build();
  }

  private void addCrossings(TraceClaimResponse.Builder response) {
    crossings(Sighting::lang).forEach(response::addLanguages);
    crossings(Sighting::country).forEach(response::addCountries);
    crossings(Sighting::platform).forEach(response::addPlatforms);
    crossings(
            sighting -> {
              Integer community = company.communities().get(sighting.account());
              return community == null ? "" : community.toString();
            })
        .forEach(response::addCommunities);
  }

  private List<chancery.graph.v1.Crossing> crossings(Function<Sighting, String> name) {
    return Crossing.of(sightings, name).stream().map(ClaimMessages::crossing).toList();
  }

  private static chancery.graph.v1.Crossing crossing(Crossing crossing) {
    Sighting first = crossing.first();
    return chancery.graph.v1.Crossing.newBuilder()
        .setName(crossing.name())
        .setFirstAt(Timestamps.fromMillis(first.time()))
        .setLastAt(Timestamps.fromMillis(crossing.last().time()))
        .setFirstPostId(first.id())
        .setFirstAuthor(ThreadMessages.account(first.account(), first.handle()))
        .setAppearances(crossing.appearances())
        .setAccounts(crossing.accounts())
        .build();
  }

  private TraceCut cut(TraceClaimResponse.Builder response) {
    return TraceCut.newBuilder()
        .setAppearances(sightings.size() - response.getAppearancesCount())
        .setAccounts(amplifiers.size() - response.getFirstCount())
        .setMissing(response.getOrigin().getMissingTotal() - response.getOrigin().getMissingCount())
        .setCompared(found.copies().compared())
        .setMoreCopies(found.copies().isCut())
        .build();
  }

  private Evidence evidence() {
    Evidence.Builder evidence =
        Evidence.newBuilder()
            .setMethod("trace")
            .setVersion(Claims.VERSION)
            .setPosition(found.asOf().position())
            .setConsidered(sightings.size())
            .addParameters(ThreadMessages.parameter("similarity", question.similarity()))
            .addParameters(ThreadMessages.parameter("limit", question.limit()))
            .addParameters(ThreadMessages.parameter("amplifiers", question.amplifiers()));
    if (question.communities()) {
      evidence
          .addParameters(ThreadMessages.parameter("resolution", ClaimCompany.RESOLUTION))
          .addParameters(ThreadMessages.parameter("seed", question.seed()));
    }
    if (question.coordination()) {
      evidence.addParameters(ThreadMessages.parameter("window", ClaimCompany.WINDOW));
    }
    if (!found.query().isEmpty()) {
      evidence.setPostsLink(QueryText.link(question.slice(), List.of(found.query())));
    }
    return evidence.build();
  }
}
