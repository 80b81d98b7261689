package chancery.graph;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The posts that the queries of this service select, of a few. */
final class FakeSelection {

  private static final Pattern FIELD = Pattern.compile("(\\w+):\"([^\"]+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private FakeSelection() {}

  static List<Post> of(ExportPostsRequest request, List<Post> all) {
    if (request.getPositionsCount() > 0) {
      Set<Long> positions = Set.copyOf(request.getPositionsList());
      return all.stream().filter(post -> positions.contains(post.getPosition())).toList();
    }
    Set<String> ids = new HashSet<>(request.getPostIdsList());
    if (ids.isEmpty()) {
      Matcher field = FIELD.matcher(request.getSlice().getQuery());
      while (field.find()) {
        ids.addAll(selected(field.group(1), field.group(2), all));
      }
    }
    if (request.getWithReposts()) {
      grow(
          ids,
          all,
          post ->
              post.getKind() == Kind.KIND_REPOST && ids.contains(post.getRepostOf().getPostId())
                  || request.getWithQuotes() && ids.contains(post.getQuoteOf().getPostId()));
    }
    return all.stream().filter(post -> ids.contains(post.getId())).toList();
  }

  private static Set<String> selected(String field, String value, List<Post> all) {
    Set<String> ids = new HashSet<>();
    switch (field) {
      case "cascade" -> {
        ids.add(value);
        grow(
            ids,
            all,
            post ->
                ids.contains(post.getRepostOf().getPostId())
                    || ids.contains(post.getQuoteOf().getPostId())
                    || ids.contains(post.getInReplyTo().getPostId()));
      }
      case "conversation" -> {
        ids.add(value);
        grow(
            ids,
            all,
            post ->
                ids.contains(post.getConversationId())
                    || ids.contains(post.getInReplyTo().getPostId()));
      }
      case "link" ->
          all.stream()
              .filter(post ->
                  post.getEnrichment().getLinksList().stream()
                      .anyMatch(link -> address(link).equals(address(value))))
              .forEach(post -> ids.add(post.getId()));
      case "hashtag" ->
          all.stream()
              .filter(post -> post.getEnrichment().getHashtagsList().contains(value))
              .forEach(post -> ids.add(post.getId()));
      default -> throw new AssertionError("No post is found by " + field);
    }
    return ids;
  }

  private static String address(String link) {
    return link.substring(link.indexOf("://"));
  }

  private static void grow(Set<String> ids, List<Post> all, Predicate<Post> joins) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Post post : all) {
        grown |= joins.test(post) && ids.add(post.getId());
      }
    }
  }

  /** Whether a text has one of the words that are in quotation marks. */
  static boolean hasWord(Post post, String query) {
    Matcher word = QUOTED.matcher(query);
    String text = post.getText().toLowerCase(Locale.ROOT);
    while (word.find()) {
      if (text.contains(word.group(1))) {
        return true;
      }
    }
    return false;
  }
}
