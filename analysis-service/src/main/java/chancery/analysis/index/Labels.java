package chancery.analysis.index;

import chancery.post.v1.Author;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** How people know values: an author by the latest handle, a hashtag by its commonest spelling. */
final class Labels {

  private final IndexReader reader;

  Labels(IndexReader reader) {
    this.reader = reader;
  }

  @Nullable String of(Grouping.Property property, String value) throws IOException {
    return switch (property) {
      case HASHTAG -> spelling(value);
      case AUTHOR -> handle(value);
      case LANG,
          KIND,
          LINK,
          DOMAIN,
          MENTION,
          PLATFORM,
          SENTIMENT,
          PLACE,
          MODEL,
          WORD,
          ACCOUNT,
          ADDRESSED ->
          null;
    };
  }

  private @Nullable String handle(String authorId) throws IOException {
    int latest = -1;
    long latestPosition = -1;
    for (LeafReaderContext leaf : reader.leaves()) {
      // Documents of a segment are in the order of their positions.
      int last = lastLive(leaf, leaf.reader().postings(new Term(Schema.AUTHOR, authorId), 0));
      NumericDocValues positions = DocValues.getNumeric(leaf.reader(), Schema.POSITION);
      if (last >= 0 && positions.advanceExact(last) && positions.longValue() > latestPosition) {
        latestPosition = positions.longValue();
        latest = leaf.docBase + last;
      }
    }
    if (latest < 0) {
      return null;
    }
    Author author = PostSearch.post(reader.storedFields(), latest).getAuthor();
    return author.hasHandle() ? author.getHandle() : null;
  }

  private static int lastLive(LeafReaderContext leaf, @Nullable PostingsEnum postings)
      throws IOException {
    int last = -1;
    Bits live = leaf.reader().getLiveDocs();
    if (postings != null) {
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        last = live == null || live.get(doc) ? doc : last;
      }
    }
    return last;
  }

  private @Nullable String spelling(String tag) throws IOException {
    Map<String, Long> posts = new HashMap<>();
    BytesRef start = new BytesRef(tag + '\0');
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.SPELLING);
      if (terms != null) {
        countSpellings(terms.iterator(), start, leaf.reader().getLiveDocs(), posts);
      }
    }
    return posts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void countSpellings(
      TermsEnum terms, BytesRef start, @Nullable Bits live, Map<String, Long> posts)
      throws IOException {
    if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, start);
        term = terms.next()) {
      String spelling = term.utf8ToString().substring(start.utf8ToString().length());
      posts.merge(spelling, live == null ? terms.docFreq() : count(terms, live), Long::sum);
    }
  }

  private static long count(TermsEnum terms, Bits live) throws IOException {
    long count = 0;
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += live.get(doc) ? 1 : 0;
    }
    return count;
  }
}
