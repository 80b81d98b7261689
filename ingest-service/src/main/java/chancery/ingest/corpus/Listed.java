package chancery.ingest.corpus;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextPageToken empty on the last page
 */
public record Listed<T>(List<T> items, String nextPageToken) {

  /**
   * Makes a page from one item more than it holds, which tells that there are others.
   *
   * @param token where the next page begins, from this page's last item
   */
  public static <T> Listed<T> of(List<T> found, int pageSize, Function<T, String> token) {
    if (found.size() <= pageSize) {
      return new Listed<>(List.copyOf(found), "");
    }
    List<T> items = List.copyOf(found.subList(0, pageSize));
    return new Listed<>(items, token.apply(items.getLast()));
  }
}
