package chancery.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene does at best with the same texts: one thread, the text analysed, the payload stored,
 * the time sortable, and nothing found out about the posts.
 */
final class BareLucene implements AutoCloseable {

  private static final int PAGE = 20;

  private final Directory directory;
  private final double rate;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  BareLucene(Path folder, Sample sample) throws IOException {
    directory = FSDirectory.open(folder);
    long before = System.nanoTime();
    try (IndexWriter writer =
        new IndexWriter(
            directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(64))) {
      for (int i = 0; i < sample.size(); i++) {
        writer.addDocument(document(sample, i));
      }
      writer.commit();
    }
    rate = sample.size() / ((System.nanoTime() - before) / 1e9);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** Posts indexed a second. */
  double rate() {
    return rate;
  }

  /** Reads the newest page of posts with either word, and returns how many there are on it. */
  int search(String word, String other) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term("text", word)), Occur.SHOULD)
            .add(new TermQuery(new Term("text", other)), Occur.SHOULD)
            .build();
    Sort newest = new Sort(LongField.newSortField("time", true, SortedNumericSelector.Type.MIN));
    var found = searcher.search(query, PAGE, newest);
    for (var hit : found.scoreDocs) {
      searcher.storedFields().document(hit.doc);
    }
    return found.scoreDocs.length;
  }

  private static Document document(Sample sample, int i) {
    Document document = new Document();
    document.add(new TextField("text", sample.texts().get(i), Field.Store.NO));
    document.add(new LongField("time", sample.times().get(i), Field.Store.NO));
    document.add(new StoredField("post", sample.payloads().get(i)));
    return document;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
