package chancery.graph;

import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.Sort;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.nearcopy.Likeness;
import chancery.graph.nearcopy.Unspaced;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exact and near copies of a text: asks analysis-service for the posts that share most of
 * its longest words, best match first, and compares each with the text, until a page has no copy
 * any more.
 */
final class CopySearch {

  private static final int PAGE = 1000;

  /** Longer words tell a text from others better than short ones do. */
  private static final int WORDS = 16;

  /**
   * What was found.
   *
   * @param ids of the copies
   * @param compared posts that were compared with the text
   * @param isCut there was more to compare, and still a copy among the last
   * @param asOf the last event that is included; null where nothing was looked for
   */
  record Found(List<String> ids, long compared, boolean isCut, @Nullable AsOf asOf) {}

  private final PostExport posts;
  private final int most;
  private final Supplier<Duration> timeLeft;

  /**
   * @param most posts that are compared
   */
  CopySearch(PostExport posts, int most, Supplier<Duration> timeLeft) {
    this.posts = posts;
    this.most = most;
    this.timeLeft = timeLeft;
  }

  /**
   * @param slice that copies are looked for in
   * @param least similarity
   */
  Found find(Slice slice, Likeness text, double least) {
    Slice candidates = slice.toBuilder().setQuery(query(slice, text)).build();
    List<String> copies = new ArrayList<>();
    long compared = 0;
    String token = "";
    while (true) {
      SearchPostsResponse page = posts.search(request(candidates, token), timeLeft.get());
      int before = copies.size();
      for (Post post : page.getItemsList()) {
        if (text.of(post.getText()) >= least) {
          copies.add(post.getId());
        }
      }
      compared += page.getItemsCount();
      token = page.getNextPageToken();
      boolean hasCopies = copies.size() > before;
      if (token.isEmpty() || !hasCopies || compared >= most) {
        AsOf asOf = new AsOf(page.getAsOf().getPosition(), page.getAsOf().getRecordedAt());
        return new Found(copies, compared, !token.isEmpty() && hasCopies, asOf);
      }
    }
  }

  private SearchPostsRequest request(Slice slice, String token) {
    return SearchPostsRequest.newBuilder()
        .setSlice(slice)
        .setSort(Sort.SORT_RELEVANCE)
        .setPageSize(Math.min(PAGE, most))
        .setPageToken(token)
        .build();
  }

  private static String query(Slice slice, Likeness text) {
    String words =
        words(text.normal()).stream()
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(" OR ", "(", ")"));
    return slice.getQuery().isBlank() ? words : "(" + slice.getQuery().strip() + ") AND " + words;
  }

  /** Of a script without spaces between words, two characters at a time. */
  static List<String> words(String normal) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : normal.split(" ", -1)) {
      if (Unspaced.isIn(word)) {
        int[] characters = word.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
          words.add(new String(characters, i, 2));
        }
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    List<String> longest = new ArrayList<>(words);
    longest.sort(Comparator.comparingInt(String::length).reversed());
    return longest.subList(0, Math.min(WORDS, longest.size()));
  }
}
