package chancery.analysis.stances;

import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.Sentiments;
import chancery.analysis.index.Moods;
import chancery.analysis.opinion.Contrast;
import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.stances.AspectSearch.Found;
import chancery.analysis.v1.Aspect;
import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.AspectsResponse;
import chancery.evidence.v1.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers {@code Aspects}. Thread-safe. */
public final class Aspects {

  private static final int USUAL_LIMIT = 10;

  /** Standard normal quantile beyond which an aspect is told: 1 % of both sides. */
  private static final double LEAST_Z = 2.575829303548901;

  private final Bounds bounds;
  private final SentimentModel words;
  private final double confidence;

  /**
   * How much is looked at.
   *
   * @param limit aspects praised, and aspects blamed
   * @param sample posts that are read for words and phrases
   * @param candidates words and phrases, and hashtags, that are counted
   * @param posts that an aspect must have
   */
  public record Bounds(int limit, int sample, int candidates, int posts) {}

  /**
   * @param words tells words of praise and blame, which are no aspects
   * @param confidence that a post's sentiment must have, where a request leaves it open
   */
  public Aspects(Bounds bounds, SentimentModel words, double confidence) {
    this.bounds = bounds;
    this.words = words;
    this.confidence = confidence;
  }

  private record Judged(Found found, Moods moods, double z) {}

  AspectsResponse answer(OpenSlice slice, AspectsRequest request) {
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, bounds.limit());
    double least =
        Dimensions.confidence(request.hasConfidence(), request.getConfidence(), confidence);
    AspectSearch search = new AspectSearch(slice, bounds, words, least);
    Moods whole = search.whole();
    List<Judged> judged = new ArrayList<>();
    for (Found found : search.candidates()) {
      Moods moods = found.moods();
      if (moods.posts() >= bounds.posts() && moods.posts() < whole.posts()) {
        double z =
            Contrast.z(moods.mean(), moods.posts(), whole.mean(), whole.variance(), whole.posts());
        judged.add(new Judged(found, moods, z));
      }
    }
    List<Judged> praised = surest(judged.stream().filter(each -> each.z() >= LEAST_Z), limit);
    List<Judged> blamed = surest(judged.stream().filter(each -> each.z() <= -LEAST_Z), limit);
    AspectsResponse.Builder response =
        AspectsResponse.newBuilder()
            .setSentiment(Sentiments.measure(whole))
            .setAsOf(slice.asOf())
            .setEvidence(evidence(slice, search, least, judged.size()));
    Set<Long> shown = new TreeSet<>();
    Stream.concat(praised.stream(), blamed.stream())
        .forEach(each -> shown.addAll(search.examples(each.found()).positions()));
    Map<Long, String> ids = FoundPosts.ids(slice, shown);
    praised.forEach(each -> response.addPraised(aspect(slice, search, each, ids)));
    blamed.forEach(each -> response.addBlamed(aspect(slice, search, each, ids)));
    return response.build();
  }

  /**
   * The surest first. A word and a hashtag of the same letters are one aspect, and so is what has
   * the same posts, of which the longest tells most.
   */
  private static List<Judged> surest(Stream<Judged> judged, int limit) {
    Set<String> seen = new HashSet<>();
    List<Judged> surest = new ArrayList<>();
    judged
        .sorted(
            Comparator.comparingDouble((Judged each) -> -Math.abs(each.z()))
                .thenComparing(each -> -each.found().value().length())
                .thenComparing(each -> each.found().value()))
        .forEach(each -> {
          Moods moods = each.moods();
          boolean first = seen.add(each.found().value().replace(" ", ""));
          boolean other = seen.add(moods.posts() + "/" + moods.scores() + "/" + moods.squares());
          if (first && other && surest.size() < limit) {
            surest.add(each);
          }
        });
    return surest;
  }

  private static Aspect aspect(
      OpenSlice slice, AspectSearch search, Judged judged, Map<Long, String> ids) {
    Found found = judged.found();
    int place = judged.z() > 0 ? AspectSearch.PRAISE : AspectSearch.BLAME;
    Aspect.Builder aspect =
        Aspect.newBuilder()
            .setKind(found.kind())
            .setValue(found.value())
            .setPosts(found.posts())
            .setSentiment(Sentiments.measure(judged.moods()))
            .setZ(judged.z())
            .addAllPostIds(search.examples(found).of(place, ids))
            .setQuery(found.text());
    long all = slice.view().size();
    if (search.posts() < all) {
      long everywhere = search.everywhere(found);
      aspect.setKeyness(Contrast.g2(found.posts(), search.posts(), everywhere, all));
    }
    return aspect.build();
  }

  private Evidence evidence(OpenSlice slice, AspectSearch search, double least, int counted) {
    Evidences evidence =
        Evidences.of(slice, "aspects", "1")
            .parameter("confidence", least)
            .parameter("words and phrases from a sample of posts", search.sampled())
            .parameter("candidates counted", counted)
            .parameter("least posts", bounds.posts())
            .parameter("least z", LEAST_Z)
            .considered(search.whole().posts())
            .leftOut(
                "the model does not know the language, there is no text, or less sure than the"
                    + " confidence asked for",
                search.posts() - search.whole().posts());
    return evidence.build();
  }
}
