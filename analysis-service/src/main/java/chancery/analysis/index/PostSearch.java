package chancery.analysis.index;

import chancery.analysis.index.PostPage.Anchor;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds posts page by page. */
final class PostSearch {

  private static final SortField LATEST = new SortField(Schema.POSITION, SortField.Type.LONG, true);
  private static final Set<String> STORED = Set.of(Schema.POST);

  private PostSearch() {}

  static PostPage page(
      IndexSearcher searcher, Query query, PostOrder order, int pageSize, @Nullable Anchor after)
      throws IOException {
    Sort sort = sort(order);
    FieldDoc anchor = after == null ? null : fieldDoc(order, after);
    // One more than the page, to know whether another page follows. Counted apart, the search may
    // skip what cannot be on the page.
    TopFieldDocs found =
        searcher.search(
            query, new TopFieldCollectorManager(sort, pageSize + 1, anchor, pageSize + 1));
    List<Post> posts = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    int size = Math.min(pageSize, found.scoreDocs.length);
    for (int i = 0; i < size; i++) {
      posts.add(post(stored, found.scoreDocs[i].doc));
    }
    boolean more = found.scoreDocs.length > pageSize;
    Anchor last = more ? anchor(order, found.scoreDocs[size - 1]) : null;
    return new PostPage(posts, last, searcher.count(query));
  }

  static Post post(StoredFields stored, int doc) throws IOException {
    BytesRef bytes = stored.document(doc, STORED).getBinaryValue(Schema.POST);
    try {
      return Post.parser().parseFrom(bytes.bytes, bytes.offset, bytes.length);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IOException("Document %d holds no post".formatted(doc), damaged);
    }
  }

  private static Sort sort(PostOrder order) {
    return switch (order) {
      case NEWEST -> new Sort(new SortField(Schema.CREATED, SortField.Type.LONG, true), LATEST);
      case OLDEST -> new Sort(new SortField(Schema.CREATED, SortField.Type.LONG), LATEST);
      case ENGAGEMENT ->
          new Sort(new SortField(Schema.ENGAGEMENT, SortField.Type.LONG, true), LATEST);
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, LATEST);
    };
  }

  private static FieldDoc fieldDoc(PostOrder order, Anchor anchor) {
    Object key =
        switch (order) {
          case NEWEST, OLDEST, ENGAGEMENT -> anchor.key();
          case RELEVANCE -> Float.intBitsToFloat((int) anchor.key());
        };
    return new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {key, anchor.position()});
  }

  private static Anchor anchor(PostOrder order, ScoreDoc doc) {
    Object[] fields = ((FieldDoc) doc).fields;
    long key =
        switch (order) {
          case NEWEST, OLDEST, ENGAGEMENT -> (Long) fields[0];
          case RELEVANCE -> Float.floatToIntBits((Float) fields[0]);
        };
    return new Anchor(key, (Long) fields[1]);
  }
}
