package chancery.analysis.index;

import chancery.analysis.enrich.EnrichedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A corpus in Lucene. A folder holds the index ({@code lucene}) and the definitions; the position,
 * its time and the name of the definitions' file are the commit's data, so that everything of a
 * commit is in force together or not at all.
 *
 * <p>Segments are sorted by position and only neighbours are merged; documents are added in that
 * order, so the sorting costs nothing and reading in the log's order needs no memory.
 */
public final class LuceneIndex implements PostIndex {

  private static final String POSITION = "position";
  private static final String RECORDED_AT = "recordedAt";
  private static final String DEFINITIONS = "definitions";

  /**
   * @param storage how files are read
   * @param bufferMegabytes memory for documents that are not yet written out as a segment
   * @param mergeThreads threads that merge segments
   */
  public record Settings(LuceneStorage storage, double bufferMegabytes, int mergeThreads) {}

  private final Directory directory;
  private final IndexWriter writer;
  private final Definitions definitions;
  private final LuceneQueries queries = new LuceneQueries();
  private final PostDocument documents = new PostDocument();
  private Progress progress;
  private volatile VisibleState visible;

  private LuceneIndex(Path folder, Settings settings) throws IOException {
    Files.createDirectories(folder);
    directory = settings.storage().open(folder.resolve("lucene"));
    writer = new IndexWriter(directory, config(settings));
    Map<String, String> committed = committed(writer);
    progress =
        new Progress(
            Long.parseLong(committed.getOrDefault(POSITION, "0")),
            Instant.parse(committed.getOrDefault(RECORDED_AT, Instant.EPOCH.toString())));
    definitions = new Definitions(folder, committed.getOrDefault(DEFINITIONS, ""));
    visible = new VisibleState(DirectoryReader.open(writer), progress, definitions.values());
  }

  /** Opens the index in a folder at its last commit; makes an empty one where there is none. */
  public static LuceneIndex open(Path folder, Settings settings) {
    return LuceneWork.unchecked(() -> new LuceneIndex(folder, settings));
  }

  private static IndexWriterConfig config(Settings settings) {
    LogByteSizeMergePolicy merges = new LogByteSizeMergePolicy();
    merges.setMergeFactor(8);
    ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
    scheduler.setMaxMergesAndThreads(settings.mergeThreads() + 2, settings.mergeThreads());
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(settings.bufferMegabytes())
        .setMergePolicy(merges)
        .setMergeScheduler(scheduler)
        .setCommitOnClose(false)
        .setIndexSort(new Sort(new SortField(Schema.POSITION, SortField.Type.LONG)));
  }

  private static Map<String, String> committed(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public void add(EnrichedPost post) {
    LuceneWork.unchecked(() -> writer.addDocument(documents.of(post)));
  }

  @Override
  public void replace(EnrichedPost post) {
    LuceneWork.unchecked(
        () -> writer.updateDocument(new Term(Schema.ID, post.post().getId()), documents.of(post)));
  }

  @Override
  public void deletePost(String postId) {
    LuceneWork.unchecked(() -> writer.deleteDocuments(new Term(Schema.ID, postId)));
  }

  @Override
  public void deleteAt(List<Long> positions) {
    long[] values = positions.stream().mapToLong(Long::longValue).toArray();
    LuceneWork.unchecked(
        () -> writer.deleteDocuments(LongPoint.newSetQuery(Schema.POSITION, values)));
  }

  @Override
  public void define(String name, byte @Nullable [] value) {
    definitions.set(name, value);
  }

  @Override
  public void undefine(String prefix) {
    definitions.removeAll(prefix);
  }

  @Override
  public void advance(Progress to) {
    progress = to;
  }

  @Override
  public void refresh() {
    LuceneWork.unchecked(() -> {
      VisibleState before = visible;
      DirectoryReader changed = DirectoryReader.openIfChanged(before.reader(), writer);
      if (changed == null) {
        visible = before.with(progress, definitions.values());
      } else {
        visible = new VisibleState(changed, progress, definitions.values());
        before.release();
      }
      return visible;
    });
  }

  @Override
  public void commit() {
    LuceneWork.unchecked(() -> {
      Map<String, String> data =
          Map.of(
              POSITION, Long.toString(progress.position()),
              RECORDED_AT, progress.recordedAt().toString(),
              DEFINITIONS, definitions.save(progress.position()));
      writer.setLiveCommitData(data.entrySet());
      long generation = writer.commit();
      definitions.removeOthers();
      return generation;
    });
  }

  @Override
  public void expunge() {
    LuceneWork.unchecked(() -> writer.forceMergeDeletes(false));
  }

  @Override
  public @Nullable PostView view() {
    VisibleState state = visible;
    while (!state.tryAcquire()) {
      if (state == visible) {
        return null;
      }
      state = visible;
    }
    return new LuceneView(state, queries);
  }

  @Override
  public long bytes() {
    return LuceneWork.unchecked(() -> {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += length(file);
      }
      return bytes;
    });
  }

  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException merged) {
      return 0;
    }
  }

  @Override
  public void close() {
    LuceneWork.unchecked(() -> {
      visible.release();
      writer.rollback();
      directory.close();
      return directory;
    });
  }
}
