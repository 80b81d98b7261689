package chancery.analysis.corpus;

import chancery.analysis.coding.CodingWork;
import chancery.analysis.coding.Codings;
import chancery.analysis.coding.CorpusCodes;
import chancery.analysis.corpus.Preparation.Prepared;
import chancery.analysis.index.PostIndex;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Progress;
import chancery.kit.follow.PositionGate;
import chancery.kit.follow.Projection;
import chancery.kit.time.WireTime;
import chancery.log.v1.RecordedEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of all corpora, made by one version of the methods: one index, in a folder of its
 * own, for each corpus. Follows the log as one projection. Thread-safe.
 *
 * <p>A crash loses what was not committed, and following starts again at the {@link Watermark},
 * each index skipping what it has. A corpus whose deletion is followed a second time is made and
 * deleted once more.
 */
public final class Generation implements Projection, AutoCloseable {

  private static final Pattern CORPUS = Pattern.compile("[a-z0-9-]{1,64}");

  private final Path folder;
  private final Function<Path, PostIndex> opener;
  private final Preparation preparation;
  private final NewPosts listener;
  private final Watermark watermark;
  private final PositionGate visible;
  private final Map<String, CorpusIndex> corpora = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long position;
  private long committed;
  private volatile int unseenEvents;
  private volatile boolean closed;

  /**
   * @param opener opens or makes the index in a folder
   */
  public Generation(
      Path folder, Function<Path, PostIndex> opener, Preparation preparation, NewPosts listener) {
    this.folder = folder;
    this.opener = opener;
    this.preparation = preparation;
    this.listener = listener;
    for (Path corpus : Folders.in(folder)) {
      corpora.put(corpus.getFileName().toString(), open(corpus));
    }
    watermark = new Watermark(folder);
    position = watermark.read();
    committed = position;
    visible = new PositionGate(position);
  }

  @Override
  public long position() {
    return position;
  }

  /** Up to where views answer. */
  PositionGate visible() {
    return visible;
  }

  /** Events applied since the last refresh. */
  int unseenEvents() {
    return unseenEvents;
  }

  boolean uncommitted() {
    return committed < position;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    preparation.run(events, this::apply);
  }

  private void apply(Iterable<Prepared> chunk) {
    lock.lock();
    try {
      for (Prepared prepared : chunk) {
        if (!closed && prepared.event().getPosition() > position) {
          apply(prepared.event(), prepared.change());
          position = prepared.event().getPosition();
          unseenEvents++;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void apply(RecordedEvent event, Change change) {
    String name = event.getCorpus();
    CorpusIndex corpus = corpora.get(name);
    if (change instanceof Change.CorpusGone) {
      delete(name, corpus, event.getPosition());
    } else if (corpus != null || !(change instanceof Change.Nothing)) {
      CorpusIndex known = corpus != null ? corpus : make(name);
      Instant recordedAt = WireTime.instant(event.getRecordedAt());
      known.apply(change, new Progress(event.getPosition(), recordedAt), listener);
    }
  }

  private CorpusIndex make(String name) {
    if (!CORPUS.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name of a corpus: 1 to 64 of a-z, 0-9 and hyphen".formatted(name));
    }
    CorpusIndex made = open(folder.resolve(name));
    corpora.put(name, made);
    return made;
  }

  private CorpusIndex open(Path corpus) {
    return new CorpusIndex(opener.apply(corpus), new CorpusCodes(corpus.resolve("codes")));
  }

  private void delete(String name, @Nullable CorpusIndex corpus, long at) {
    if (corpus != null && corpus.index().progress().position() < at) {
      corpora.remove(name);
      corpus.close();
      Folders.delete(folder.resolve(name));
    }
  }

  /** Makes everything applied visible. */
  void refresh() {
    long reached;
    lock.lock();
    try {
      corpora.forEach((name, corpus) -> corpus.refresh(name, listener));
      reached = position;
      unseenEvents = 0;
    } finally {
      lock.unlock();
    }
    visible.advance(reached);
  }

  /** Makes everything applied durable. */
  void commit() {
    lock.lock();
    try {
      if (!closed) {
        corpora.values().forEach(CorpusIndex::commit);
        watermark.write(position);
        committed = position;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Removes what deleted posts have left on disk. */
  void expunge() {
    lock.lock();
    try {
      corpora.values().forEach(CorpusIndex::expunge);
    } finally {
      lock.unlock();
    }
  }

  /** A corpus as it is visible; null where there is none. */
  @Nullable PostView view(String corpus) {
    CorpusIndex found = corpora.get(corpus);
    return found == null ? null : found.index().view();
  }

  /** The codes of a corpus's posts; null where there is none. */
  @Nullable CorpusCodes codes(String corpus) {
    CorpusIndex found = corpora.get(corpus);
    return found == null ? null : found.codes();
  }

  /**
   * What codes the posts of all its corpora, once it is started.
   *
   * @param threads that code posts where many are to be coded
   */
  public CodingWork coding(Codings codings, int threads) {
    return new CodingWork(this::forEach, codings, this::position, threads);
  }

  private void forEach(CodingWork.Corpora.Visitor visitor) throws InterruptedException {
    for (CorpusIndex corpus : corpora.values()) {
      try (PostView view = corpus.index().view()) {
        if (view != null) {
          visitor.visit(view, corpus.codes());
        }
      }
    }
  }

  /** Posts of all corpora. */
  long posts() {
    long posts = 0;
    for (String name : corpora.keySet()) {
      try (PostView view = view(name)) {
        posts += view == null ? 0 : view.size();
      }
    }
    return posts;
  }

  /** Size of all indexes on disk, in bytes. */
  long bytes() {
    return corpora.values().stream().mapToLong(corpus -> corpus.index().bytes()).sum();
  }

  /** Closes without a commit; waits for the chunk in hand. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        corpora.values().forEach(CorpusIndex::close);
        corpora.clear();
      }
    } finally {
      lock.unlock();
    }
  }
}
