package chancery.analysis.posts;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.PostPage;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.kit.error.ChanceryException;

/** Answers {@code SearchPosts}. */
final class PostSearches {

  private static final int USUAL_SIZE = 20;

  private final Limits limits;

  PostSearches(Limits limits) {
    this.limits = limits;
  }

  void check(SearchPostsRequest request) {
    var unused = size(request);
    var unusedToo = PageTokens.anchor(request);
  }

  SearchPostsResponse answer(OpenSlice slice, SearchPostsRequest request) {
    PostPage page =
        slice
            .view()
            .search(slice.selection(), order(request), size(request), PageTokens.anchor(request));
    SearchPostsResponse.Builder response =
        SearchPostsResponse.newBuilder()
            .addAllItems(slice.withTopics(page.posts()))
            .setTotal(page.total())
            .setEvidence(Evidences.of(slice, "search", "2").considered(page.total()).build())
            .setAsOf(slice.asOf());
    PostPage.Anchor last = page.last();
    if (last != null) {
      response.setNextPageToken(PageTokens.token(request, last));
    }
    return response.build();
  }

  private int size(SearchPostsRequest request) {
    return Limits.size("pageSize", request.getPageSize(), USUAL_SIZE, limits.pageSize());
  }

  private static PostOrder order(SearchPostsRequest request) {
    return switch (request.getSort()) {
      case SORT_UNSPECIFIED, SORT_NEWEST -> PostOrder.NEWEST;
      case SORT_OLDEST -> PostOrder.OLDEST;
      case SORT_ENGAGEMENT -> PostOrder.ENGAGEMENT;
      case SORT_RELEVANCE -> PostOrder.RELEVANCE;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "sort", "must be one of newest, oldest, engagement, relevance");
    };
  }
}
