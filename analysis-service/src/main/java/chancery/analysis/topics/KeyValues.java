package chancery.analysis.topics;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.content.Keyness;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.v1.KeynessDimension;
import chancery.analysis.v1.KeynessItem;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers {@code Keyness}: each post counts once for each of its different words or hashtags. */
final class KeyValues {

  private static final int USUAL_LIMIT = 50;
  private static final int USUAL_MINIMUM = 5;
  private static final double USUAL_PRIOR = 1000;

  private final Limits limits;

  KeyValues(Limits limits) {
    this.limits = limits;
  }

  /** Posts by group. */
  private record Counts(PostTable table, int[] posts, long tokens) {

    static Counts of(PostTable table) {
      int[] posts = new int[table.groupCount(0)];
      table.forEach(row -> {
        int groups = row.groups(0);
        for (int i = 0; i < groups; i++) {
          posts[row.group(0, i)]++;
        }
      });
      return of(table, posts);
    }

    /** What is left of all posts without others. */
    static Counts left(PostTable table, int[] all, Counts without) {
      int[] posts = all.clone();
      for (int group = 0; group < posts.length; group++) {
        posts[group] -= without.posts()[group];
      }
      return of(table, posts);
    }

    private static Counts of(PostTable table, int[] posts) {
      return new Counts(table, posts, Arrays.stream(posts).asLongStream().sum());
    }
  }

  private record Found(int group, Keyness keyness) {}

  /**
   * @param against null for the rest of the slice's time range
   */
  KeynessResponse answer(OpenSlice slice, @Nullable Selection against, KeynessRequest request) {
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, limits.values());
    int minimum = Limits.size("minPosts", request.getMinPosts(), USUAL_MINIMUM, Integer.MAX_VALUE);
    double prior = prior(request);
    Property property = property(request.getDimension());
    List<Grouping> by = List.of(new ByProperty(property));
    Selection other = against == null ? rest(slice.selection()) : against;
    PostTable first = slice.view().table(slice.selection(), List.of(), by);
    PostTable second = slice.view().table(other, List.of(), by);
    Counts here;
    Counts there;
    if (first.total() + second.total() < slice.view().size() || against != null) {
      here = Counts.of(first);
      there = Counts.of(second);
    } else {
      // The two are all posts, which are counted already: the smaller part is enough.
      int[] all = slice.view().postsBy(property);
      boolean small = first.total() <= second.total();
      Counts counted = Counts.of(small ? first : second);
      here = small ? counted : Counts.left(first, all, counted);
      there = small ? Counts.left(second, all, counted) : counted;
    }
    List<Found> found = found(here, there, minimum, prior);
    KeynessResponse.Builder response =
        KeynessResponse.newBuilder()
            .setValues(found.size())
            .setTotal(here.table().total())
            .setAgainstTotal(there.table().total())
            .setTokens(here.tokens())
            .setAgainstTokens(there.tokens())
            .setAsOf(slice.asOf());
    found.stream()
        .filter(one -> one.keyness().z() > 0)
        .sorted(Comparator.comparingDouble(one -> -one.keyness().z()))
        .limit(limit)
        .forEach(one -> response.addItems(item(here.table(), one)));
    found.stream()
        .filter(one -> one.keyness().z() < 0)
        .sorted(Comparator.comparingDouble(one -> one.keyness().z()))
        .limit(limit)
        .forEach(one -> response.addAgainstItems(item(here.table(), one)));
    return response
        .setEvidence(
            Evidences.of(slice, "keyness", "1")
                .parameter(
                    "dimension", property(request.getDimension()).name().toLowerCase(Locale.ROOT))
                .parameter("against", request.hasAgainst() ? againstLink(slice, request) : "rest")
                .parameter("minPosts", minimum)
                .parameter("prior", prior)
                .parameter("limit", limit)
                .considered(here.table().total())
                .build())
        .build();
  }

  private static String againstLink(OpenSlice slice, KeynessRequest request) {
    return Evidences.link(
        request.getAgainst().toBuilder().setCorpus(slice.asked().getCorpus()).build(), "");
  }

  private static double prior(KeynessRequest request) {
    double prior = request.hasPrior() ? request.getPrior() : USUAL_PRIOR;
    if (!(prior > 0) || Double.isInfinite(prior)) {
      throw ChanceryException.invalid("prior", "must be a number above 0");
    }
    return prior;
  }

  private static Selection rest(Selection slice) {
    if (slice.query() instanceof Query.All) {
      throw ChanceryException.invalid(
          "against",
          "nothing is left beside a slice of all posts; give it a query, or say what to hold it"
              + " against");
    }
    return new Selection(
        new Query.And(List.of(new Query.All(), new Query.Not(slice.query()))),
        slice.from(),
        slice.to());
  }

  private static List<Found> found(Counts here, Counts there, int minimum, double prior) {
    List<Found> found = new ArrayList<>();
    if (here.tokens() == 0 || there.tokens() == 0) {
      return found;
    }
    for (int group = 0; group < here.posts().length; group++) {
      long one = here.posts()[group];
      long other = there.posts()[group];
      if (one + other >= minimum) {
        found.add(new Found(group, Keyness.of(one, here.tokens(), other, there.tokens(), prior)));
      }
    }
    return found;
  }

  private static KeynessItem item(PostTable table, Found found) {
    Keyness keyness = found.keyness();
    KeynessItem.Builder item =
        KeynessItem.newBuilder()
            .setValue(table.value(0, found.group()))
            .setPosts(keyness.first())
            .setAgainstPosts(keyness.second())
            .setG2(keyness.g2())
            .setP(keyness.p())
            .setLogOdds(keyness.logOdds())
            .setZ(keyness.z());
    String label = table.label(0, found.group());
    return (label == null ? item : item.setLabel(label)).build();
  }

  private static Property property(KeynessDimension dimension) {
    return switch (dimension) {
      case KEYNESS_DIMENSION_UNSPECIFIED, KEYNESS_DIMENSION_WORD -> Property.WORD;
      case KEYNESS_DIMENSION_HASHTAG -> Property.HASHTAG;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid("dimension", "must be one of word, hashtag");
    };
  }
}
