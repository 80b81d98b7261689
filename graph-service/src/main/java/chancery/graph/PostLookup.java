package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.Sort;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds single posts again at analysis-service, of which only the author, the moment and the
 * position in the log were kept.
 */
final class PostLookup {

  private static final int PAGE = 1000;

  /** Stands in the id of an account of which only the handle is known. */
  private static final String HANDLE_MARK = ":@";

  /**
   * @param author id of the account
   * @param at creation, in milliseconds since 1970
   * @param position of the post's state in the log
   */
  record Place(String author, long at, long position) {}

  private final Channel analysis;

  PostLookup(Channel analysis) {
    this.analysis = analysis;
  }

  /**
   * @param minPosition up to which analysis-service is to have read the log
   * @return null if there is no such post, or no longer in this state
   * @throws ChanceryException UNAVAILABLE where analysis-service cannot be reached
   */
  @Nullable Post find(String corpus, Place place, long minPosition, Duration deadline) {
    Slice there =
        Slice.newBuilder()
            .setCorpus(corpus)
            .setQuery(QueryText.value("author", written(place.author())))
            .setFrom(Timestamps.fromMillis(place.at()))
            .setTo(Timestamps.fromMillis(place.at() + 1))
            .setMinPosition(minPosition)
            .build();
    String token = "";
    do {
      SearchPostsResponse page = search(there, token, deadline);
      for (Post post : page.getItemsList()) {
        if (post.getPosition() == place.position()) {
          return post;
        }
      }
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return null;
  }

  private SearchPostsResponse search(Slice slice, String token, Duration deadline) {
    try {
      return AnalysisServiceGrpc.newBlockingStub(analysis)
          .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
          .searchPosts(
              SearchPostsRequest.newBuilder()
                  .setSlice(slice)
                  .setSort(Sort.SORT_OLDEST)
                  .setPageSize(PAGE)
                  .setPageToken(token)
                  .build());
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(
          failure,
          "What coordinated groups shared is known to analysis-service, which cannot be reached;"
              + " try again");
    }
  }

  private static String written(String author) {
    int mark = author.indexOf(HANDLE_MARK);
    return mark < 0 ? author : author.substring(mark + HANDLE_MARK.length());
  }
}
