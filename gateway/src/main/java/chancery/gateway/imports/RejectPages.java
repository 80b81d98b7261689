package chancery.gateway.imports;

import chancery.gateway.backend.Messages;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.ingest.v1.ListRejectsResponse;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All rejects of an import, a page at a time. */
final class RejectPages implements Iterator<ListRejectsResponse> {

  private static final int PAGE = 1000;

  private final Function<ListRejectsRequest, ListRejectsResponse> list;
  private final ListRejectsRequest.Builder request;
  private @Nullable ListRejectsResponse fetched;
  private boolean last;

  RejectPages(
      Function<ListRejectsRequest, ListRejectsResponse> list, ListRejectsRequest.Builder request) {
    this.list = list;
    this.request = request.setPageSize(PAGE);
  }

  Messages<ListRejectsResponse> open() {
    return Messages.open(() -> this);
  }

  @Override
  public boolean hasNext() {
    if (fetched == null && !last) {
      ListRejectsResponse page = list.apply(request.build());
      fetched = page;
      last = page.getNextPageToken().isEmpty();
      request.setPageToken(page.getNextPageToken());
    }
    return fetched != null;
  }

  @Override
  public ListRejectsResponse next() {
    ListRejectsResponse page = hasNext() ? fetched : null;
    if (page == null) {
      throw new NoSuchElementException();
    }
    fetched = null;
    return page;
  }
}
