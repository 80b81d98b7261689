package chancery.analysis.topics;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.content.Agreement;
import chancery.analysis.content.Agreement.Alpha;
import chancery.analysis.content.Comparison;
import chancery.analysis.content.Comparison.CategoryCounts;
import chancery.analysis.content.Comparison.JudgedPost;
import chancery.analysis.content.Comparison.Pair;
import chancery.analysis.content.HumanCodes;
import chancery.analysis.content.ScoredCategory;
import chancery.analysis.index.Column;
import chancery.analysis.index.PostTable;
import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.CategoryAgreement;
import chancery.analysis.v1.Confusion;
import chancery.analysis.v1.Disagreement;
import chancery.analysis.v1.HumanCode;
import chancery.analysis.v1.Reliability;
import chancery.kit.error.ChanceryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Answers {@code Agreement}: people's codes beside one another and beside a codebook's. */
final class Agreements {

  private static final int USUAL_SAMPLES = 1000;
  private static final int MOST_SAMPLES = 10_000;

  /** Values of all samples together, so that an answer takes seconds at most. */
  private static final long MOST_DRAWN = 50_000_000;

  private static final int USUAL_SIZE = 20;

  private final Limits limits;
  private final int mostCodes;

  /**
   * @param mostCodes of people, in one request
   */
  Agreements(Limits limits, int mostCodes) {
    this.limits = limits;
    this.mostCodes = mostCodes;
  }

  AgreementResponse answer(OpenSlice slice, AgreementRequest request) {
    int size = Limits.size("pageSize", request.getPageSize(), USUAL_SIZE, limits.pageSize());
    int samples = Limits.size("samples", request.getSamples(), USUAL_SAMPLES, MOST_SAMPLES);
    CodedSlice coded = CodedSlice.of(slice, request.getCodebook());
    HumanCodes codes = codes(request, coded.categories());
    Comparison comparison = new Comparison(codes, codebookOf(coded, codes.posts()));
    Drawing drawing = new Drawing(fitting(samples, request, coded), request.getSeed());
    AgreementResponse.Builder response =
        AgreementResponse.newBuilder()
            .setCodebook(coded.name())
            .setVersion(coded.version())
            .addAllCoders(codes.coders())
            .setPosts(comparison.posts().size())
            .setPeople(drawing.reliability(comparison.onSets(false)))
            .setWithCodebook(drawing.reliability(comparison.onSets(true)))
            .setAsOf(slice.asOf());
    coded.categories().forEach(name -> response.addCategories(category(name, comparison, drawing)));
    comparison.confusion().forEach((pair, posts) -> response.addConfusion(confusion(pair, posts)));
    addPage(response, comparison.disputed(), request.getPageToken(), size);
    return response
        .setEvidence(
            Evidences.of(slice, "agreement", "1")
                .parameter("codebook", coded.name())
                .parameter("codebookVersion", coded.version())
                .parameter("samples", drawing.samples())
                .parameter("seed", request.getSeed())
                .considered(comparison.posts().size())
                .leftOut(
                    "coded by people, but not in the slice or in a language that the codebook has"
                        + " no patterns for",
                    codes.posts().size() - comparison.posts().size())
                .leftOut("not coded by people", coded.total() - comparison.posts().size())
                .build())
        .build();
  }

  /** Intervals of large uploads need, and get, fewer samples. */
  private static int fitting(int samples, AgreementRequest request, CodedSlice coded) {
    long values = Math.max(1, request.getCodesCount()) * (2L + 2L * coded.categories().size());
    return (int) Math.max(100, Math.min(samples, MOST_DRAWN / values));
  }

  private HumanCodes codes(AgreementRequest request, List<String> categories) {
    if (request.getCodesCount() == 0) {
      throw ChanceryException.invalid(
          "codes", "there are none; each names a post, a coder and a category");
    }
    if (request.getCodesCount() > mostCodes) {
      throw ChanceryException.invalid(
          "codes",
          "%d are more than %d (chancery.answer.human-codes)"
              .formatted(request.getCodesCount(), mostCodes));
    }
    HumanCodes codes = new HumanCodes(categories);
    for (int i = 0; i < request.getCodesCount(); i++) {
      HumanCode code = request.getCodes(i);
      try {
        codes.add(code.getPostId(), code.getCoder(), code.getCategory());
      } catch (IllegalArgumentException wrong) {
        throw ChanceryException.invalid(
            "codes[%d]".formatted(i), String.valueOf(wrong.getMessage()));
      }
    }
    return codes;
  }

  /** What the codebook says of those of the posts that are in the slice. */
  private static Map<String, Set<String>> codebookOf(CodedSlice coded, Set<String> posts) {
    Map<Long, String> byKey = new HashMap<>();
    posts.forEach(post -> byKey.put(Column.key(post), post));
    Map<String, Set<String>> found = new HashMap<>();
    PostTable table =
        coded
            .slice()
            .view()
            .table(coded.considered(), List.of(Column.ID), List.of(coded.byCategory()));
    table.forEach(row -> {
      String post = byKey.get(row.number(0));
      if (post != null) {
        Set<String> categories = new TreeSet<>();
        int groups = row.groups(0);
        for (int i = 0; i < groups; i++) {
          categories.add(coded.categories().get(row.group(0, i)));
        }
        found.put(post, categories);
      }
    });
    return found;
  }

  private record Drawing(int samples, long seed) {

    Reliability reliability(Agreement agreement) {
      Alpha alpha = agreement.alpha(samples, new SplittableRandom(seed));
      Reliability.Builder reliability = Reliability.newBuilder().setPosts(alpha.units());
      set(alpha.alpha(), reliability::setAlpha);
      set(alpha.low(), reliability::setLow);
      set(alpha.high(), reliability::setHigh);
      return reliability.build();
    }
  }

  private static CategoryAgreement category(String name, Comparison comparison, Drawing drawing) {
    CategoryCounts counts = comparison.counts(name);
    ScoredCategory scored = counts.scored();
    CategoryAgreement.Builder category =
        CategoryAgreement.newBuilder()
            .setCategory(name)
            .setPeople(drawing.reliability(comparison.on(name, false)))
            .setWithCodebook(drawing.reliability(comparison.on(name, true)))
            .setBoth(scored.hits())
            .setOnlyCodebook(scored.falseAlarms())
            .setOnlyPeople(scored.misses())
            .setNeither(counts.neither())
            .setUndecided(counts.undecided());
    set(scored.precision(), category::setPrecision);
    set(scored.recall(), category::setRecall);
    set(scored.f1(), category::setF1);
    return category.build();
  }

  private static Confusion confusion(Pair pair, long posts) {
    return Confusion.newBuilder()
        .setPeople(pair.people())
        .setCodebook(pair.codebook())
        .setPosts(posts)
        .build();
  }

  private static void addPage(
      AgreementResponse.Builder response, List<JudgedPost> disputed, String token, int size) {
    int start = start(token, disputed.size());
    int end = Math.min(disputed.size(), start + size);
    disputed.subList(start, end).forEach(post -> response.addItems(disagreement(post)));
    response.setDisagreements(disputed.size());
    if (end < disputed.size()) {
      response.setNextPageToken(Integer.toString(end));
    }
  }

  private static int start(String token, int posts) {
    if (token.isEmpty()) {
      return 0;
    }
    boolean good = token.length() < 10 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!good || Integer.parseInt(token) > posts) {
      throw ChanceryException.invalid(
          "pageToken", "belongs to another question; leave it out to begin with the first page");
    }
    return Integer.parseInt(token);
  }

  private static Disagreement disagreement(JudgedPost post) {
    Disagreement.Builder disagreement =
        Disagreement.newBuilder()
            .setPostId(post.post())
            .addAllPeople(post.people())
            .addAllCodebook(post.codebook());
    post.judgements()
        .forEach((coder, given) ->
            disagreement.addJudgementsBuilder().setCoder(coder).addAllCategories(given));
    return disagreement.build();
  }

  private static void set(@Nullable Double value, DoubleConsumer setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
