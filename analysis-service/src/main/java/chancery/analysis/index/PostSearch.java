package chancery.analysis.index;

import chancery.analysis.index.PostPage.Anchor;
import chancery.analysis.index.TopMatches.Match;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds posts page by page. */
final class PostSearch {

  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.POSITION, SortField.Type.LONG, true));
  private static final Set<String> STORED = Set.of(Schema.POST);

  private final IndexSearcher searcher;
  private final Query query;

  PostSearch(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /**
   * @param after where the page before ended; null for the first
   */
  PostPage page(PostOrder order, int pageSize, @Nullable Anchor after) throws IOException {
    Matches matches = Matches.of(searcher, query);
    // One more than the page, to know whether another page follows.
    int wanted = pageSize + 1;
    List<Match> found =
        switch (order) {
          case NEWEST -> new TopMatches(Schema.CREATED, false, after, wanted).of(matches);
          case OLDEST -> new TopMatches(Schema.CREATED, true, after, wanted).of(matches);
          case ENGAGEMENT -> new TopMatches(Schema.ENGAGEMENT, false, after, wanted).of(matches);
          case RELEVANCE -> byScore(wanted, after);
        };
    List<Match> shown = found.subList(0, Math.min(pageSize, found.size()));
    List<Post> posts = new ArrayList<>(shown.size());
    StoredFields stored = searcher.storedFields();
    for (Match match : shown) {
      posts.add(post(stored, match.doc()));
    }
    Anchor last = found.size() > pageSize ? shown.getLast().place() : null;
    return new PostPage(posts, last, matches.total());
  }

  private List<Match> byScore(int wanted, @Nullable Anchor after) throws IOException {
    FieldDoc start = after == null ? null : fieldDoc(after);
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(BY_SCORE, wanted, start, wanted))
            .scoreDocs;
    List<Match> matches = new ArrayList<>(found.length);
    for (ScoreDoc doc : found) {
      matches.add(new Match(doc.doc, anchor((FieldDoc) doc)));
    }
    return matches;
  }

  private static FieldDoc fieldDoc(Anchor place) {
    Object[] fields = {Float.intBitsToFloat((int) place.key()), place.position()};
    return new FieldDoc(Integer.MAX_VALUE, 0, fields);
  }

  private static Anchor anchor(FieldDoc doc) {
    return new Anchor(Float.floatToIntBits((Float) doc.fields[0]), (Long) doc.fields[1]);
  }

  /** The post that a document stores. */
  static Post post(StoredFields stored, int doc) throws IOException {
    BytesRef bytes = stored.document(doc, STORED).getBinaryValue(Schema.POST);
    try {
      return Post.parser().parseFrom(bytes.bytes, bytes.offset, bytes.length);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IOException("Document %d holds no post".formatted(doc), damaged);
    }
  }
}
