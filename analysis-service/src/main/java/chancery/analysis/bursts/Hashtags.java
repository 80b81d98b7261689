package chancery.analysis.bursts;

import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.PostPlaces;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.index.Selection;
import chancery.analysis.index.TopValues;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.analysis.trend.Adoption;
import chancery.analysis.trend.Carrying;
import chancery.analysis.trend.Carrying.Arrival;
import chancery.analysis.trend.Carrying.Carrier;
import chancery.analysis.trend.Use;
import chancery.analysis.v1.HashtagArrival;
import chancery.analysis.v1.HashtagCarrier;
import chancery.analysis.v1.HashtagCompanion;
import chancery.analysis.v1.HashtagLanguage;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;
import chancery.analysis.v1.HashtagUse;
import chancery.kit.error.ChanceryException;
import chancery.kit.text.Folding;
import chancery.post.v1.Post;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.Code;
import java.util.List;

/** Answers {@code Hashtag}. */
final class Hashtags {

  private static final int USUAL_LIMIT = 20;
  private static final int MOST = 200;

  private final Limits limits;
  private final int mostUses;

  /**
   * @param mostUses posts of one hashtag that are looked at together
   */
  Hashtags(Limits limits, int mostUses) {
    this.limits = limits;
    this.mostUses = mostUses;
  }

  HashtagResponse answer(OpenSlice slice, HashtagRequest request) {
    String tag = folded(request.getTag());
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, MOST);
    Selection tagged = Clauses.narrowed(slice.selection(), new Query.Value(Field.HASHTAG, tag));
    HashtagUses uses =
        HashtagUses.of(slice, tagged, CarrierGroups.grouping(slice, request), mostUses);
    if (uses.inTime().isEmpty()) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "HASHTAG_NOT_FOUND",
          "No post of the slice has the hashtag #%s; look for others with top".formatted(tag));
    }
    HashtagResponse.Builder response =
        HashtagResponse.newBuilder()
            .setTag(tag)
            .setPosts(uses.inTime().size())
            .setFirstAt(Timestamps.fromMillis(uses.inTime().getFirst().at()))
            .setLastAt(Timestamps.fromMillis(uses.inTime().getLast().at()))
            .setAsOf(slice.asOf());
    addAdoption(response, slice, uses, request, limit);
    addCompany(response, slice, tagged, tag, limit);
    addCarrying(response, slice, uses, limit);
    return response.setEvidence(evidence(slice, request, response, tag, limit).build()).build();
  }

  private static String folded(String tag) {
    String folded = Folding.tag(tag.startsWith("#") ? tag.substring(1) : tag);
    if (folded.isBlank()) {
      throw ChanceryException.invalid("tag", "must be a hashtag such as news");
    }
    return folded;
  }

  private static Evidences evidence(
      OpenSlice slice,
      HashtagRequest request,
      HashtagResponse.Builder response,
      String tag,
      int limit) {
    Evidences evidence =
        Evidences.of(slice, "hashtag", "1")
            .parameter("tag", tag)
            .parameter("bucket", response.getBucket())
            .parameter("group", CarrierGroups.of(request))
            .parameter("limit", limit)
            .considered(response.getPosts())
            .onlyPosts(Clauses.value("hashtag", tag));
    return request.getCommunitiesMethod().isEmpty()
        ? evidence
        : evidence.parameter("communities", request.getCommunitiesMethod());
  }

  private void addAdoption(
      HashtagResponse.Builder response,
      OpenSlice slice,
      HashtagUses uses,
      HashtagRequest request,
      int limit) {
    Adoption adoption = Adoption.of(uses.inTime());
    long first = uses.inTime().getFirst().at();
    long last = uses.inTime().getLast().at();
    Buckets buckets =
        TimeBuckets.over(TimeBuckets.unit(request.getBucket()), first, last, limits.buckets());
    int[] adopters = adoption.byBucket(buckets.count(), buckets::index);
    int[] posts = new int[buckets.count()];
    uses.inTime().forEach(use -> posts[buckets.index(use.at())]++);
    long adopted = 0;
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      adopted += adopters[bucket];
      response
          .addAdoptionBuilder()
          .setFrom(Timestamps.fromMillis(buckets.start(bucket)))
          .setTo(Timestamps.fromMillis(buckets.end(bucket)))
          .setPosts(posts[bucket])
          .setAdopters(adopters[bucket])
          .setAdopted(adopted);
    }
    response.setAuthors(adoption.adopters().size()).setBucket(TimeBuckets.bucket(buckets.unit()));
    for (Use use : adoption.adopters().subList(0, Math.min(limit, adoption.adopters().size()))) {
      response.addFirstUsers(use(slice, uses, use));
    }
  }

  private static void addCompany(
      HashtagResponse.Builder response, OpenSlice slice, Selection tagged, String tag, int limit) {
    TopValues tags = top(slice, tagged, Property.HASHTAG, limit + 1);
    for (TopValues.Item item : tags.items()) {
      String label = item.label();
      if (item.value().equals(tag)) {
        response.setLabel(label == null ? tag : label);
      } else if (response.getCoHashtagsCount() < limit) {
        HashtagCompanion.Builder companion =
            response.addCoHashtagsBuilder().setValue(item.value()).setPosts(item.counts().posts());
        if (label != null) {
          companion.setLabel(label);
        }
      }
    }
    for (TopValues.Item item : top(slice, tagged, Property.LANG, limit).items()) {
      response.addLanguages(
          HashtagLanguage.newBuilder().setLang(item.value()).setPosts(item.counts().posts()));
    }
  }

  private static TopValues top(OpenSlice slice, Selection of, Property property, int limit) {
    return slice.view().top(of, new ByProperty(property), Measure.POSTS, Measures.POSTS, limit);
  }

  private static void addCarrying(
      HashtagResponse.Builder response, OpenSlice slice, HashtagUses uses, int limit) {
    Carrying carrying = Carrying.of(uses.inTime());
    List<Arrival> arrivals = carrying.arrivals();
    for (Arrival arrival : arrivals.subList(0, Math.min(limit, arrivals.size()))) {
      response.addGroups(
          HashtagArrival.newBuilder()
              .setGroup(uses.group(arrival.group()))
              .setFirst(use(slice, uses, arrival.first()))
              .setPosts(arrival.posts())
              .setAuthors(arrival.authors()));
    }
    List<Carrier> carriers = carrying.carriers();
    for (Carrier carrier : carriers.subList(0, Math.min(limit, carriers.size()))) {
      response.addCarriers(carrier(slice, uses, carrier));
    }
    response.setGroupCount(arrivals.size()).setCarrierCount(carriers.size());
  }

  private static HashtagCarrier carrier(OpenSlice slice, HashtagUses uses, Carrier carrier) {
    HashtagCarrier.Builder answer =
        HashtagCarrier.newBuilder()
            .setFromGroup(uses.group(carrier.from()))
            .setToGroup(uses.group(carrier.to()))
            .setFirst(use(slice, uses, carrier.first()))
            .setSourceId(uses.author(carrier.source()))
            .setPosts(carrier.posts());
    String handle = uses.handle(carrier.source());
    return handle == null ? answer.build() : answer.setSourceHandle(handle).build();
  }

  private static HashtagUse use(OpenSlice slice, HashtagUses uses, Use use) {
    String author = uses.author(use.author());
    Post post = new PostPlaces(slice).find(author, use.at(), use.position());
    HashtagUse.Builder answer =
        HashtagUse.newBuilder()
            .setAuthorId(author)
            .setAt(Timestamps.fromMillis(use.at()))
            .setPostId(post.getId());
    if (post.getAuthor().hasHandle()) {
      answer.setAuthorHandle(post.getAuthor().getHandle());
    }
    return answer.build();
  }
}
