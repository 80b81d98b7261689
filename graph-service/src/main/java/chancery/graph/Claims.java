package chancery.graph;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.Sort;
import chancery.graph.claim.MissingPost;
import chancery.graph.claim.Sighting;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.v1.TraceClaimRequest;
import chancery.graph.v1.TraceClaimResponse;
import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers requests to trace claims. */
final class Claims {

  /** Rises when the same question would be answered otherwise. */
  static final String VERSION = "1";

  /**
   * What is known around the appearances.
   *
   * @param corpusFrom creation of the first post of the corpus; null for an empty one
   * @param missing posts that they refer to and that are not there
   */
  record Surroundings(@Nullable Timestamp corpusFrom, List<MissingPost> missing) {}

  private final Answers answers;
  private final Slices slices;
  private final PostExport export;
  private final ClaimCompany company;
  private final TraceLimits limits;

  Claims(
      Answers answers, Slices slices, PostExport export, ClaimCompany company, TraceLimits limits) {
    this.answers = answers;
    this.slices = slices;
    this.export = export;
    this.company = company;
    this.limits = limits;
  }

  TraceClaimResponse trace(TraceClaimRequest request) throws InterruptedException {
    ClaimQuestion question = ClaimQuestion.of(request, limits);
    return answers.answer(
        "graph.trace." + VERSION,
        question.slice(),
        question.canonical(),
        TraceClaimResponse.parser(),
        stages -> response(question, stages));
  }

  /** All appearances, earliest first, never from the cache. */
  List<Sighting> appearances(TraceClaimRequest request) throws InterruptedException {
    ClaimQuestion question = ClaimQuestion.of(request, limits);
    return answers.compute(
        question.slice(),
        stages -> search(question, slices.asKnown(question.slice()), stages).sightings());
  }

  private TraceClaimResponse response(ClaimQuestion question, Stages stages)
      throws InterruptedException {
    Slice slice = slices.asKnown(question.slice());
    ClaimSearch.Found found = search(question, slice, stages);
    Surroundings around = stages.run(Stage.EXAMPLES, () -> around(slice, found.sightings()));
    ClaimCompany.Company kept = company.of(question, found.sightings(), stages);
    ClaimMessages messages = new ClaimMessages(question, found, kept, limits);
    return stages.run(Stage.MEASURE, () -> messages.response(around));
  }

  private ClaimSearch.Found search(ClaimQuestion question, Slice slice, Stages stages) {
    return stages.run(
        Stage.EXAMPLES,
        () -> new ClaimSearch(question, slice, export, limits, slices::timeLeft).find());
  }

  private Surroundings around(Slice slice, List<Sighting> sightings) {
    Slice all = slice.toBuilder().clearQuery().clearFrom().clearTo().build();
    Set<String> there = there(all, MissingPost.referredTo(sightings));
    return new Surroundings(corpusFrom(all), MissingPost.of(sightings, there));
  }

  /** Those of the ids whose posts are in the corpus, or were not looked for. */
  private Set<String> there(Slice all, Set<String> ids) {
    List<String> sought = ids.stream().sorted().limit(limits.referred()).toList();
    Set<String> there = new HashSet<>(ids);
    sought.forEach(there::remove);
    if (!sought.isEmpty()) {
      var unused =
          export.read(
              ExportPostsRequest.newBuilder().setSlice(all).addAllPostIds(sought).build(),
              limits.referred(),
              "chancery.trace.referred",
              slices.timeLeft(),
              post -> there.add(post.getId()));
    }
    return there;
  }

  private @Nullable Timestamp corpusFrom(Slice all) {
    SearchPostsResponse first =
        export.search(
            SearchPostsRequest.newBuilder()
                .setSlice(all)
                .setSort(Sort.SORT_OLDEST)
                .setPageSize(1)
                .build(),
            slices.timeLeft());
    return first.getItemsCount() == 0 ? null : first.getItems(0).getCreatedAt();
  }
}
