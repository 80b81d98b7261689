package chancery.analysis.coding;

import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.track.Codes;
import chancery.analysis.track.Track;
import chancery.kit.error.ChanceryException;
import chancery.kit.follow.PositionGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one corpus's posts, a track for each coding, in a folder that can be deleted: what
 * is missing is coded again. {@link #catchUp} is for one thread at a time, the rest for all.
 */
public final class CorpusCodes implements AutoCloseable {

  /** Posts after which the codes made so far are kept. */
  private static final int STRETCH = 20_000;

  private static final Logger LOG = Logger.getLogger(CorpusCodes.class);

  private static final class Coded implements CodingThreads.Sink {
    private final Track track;
    private final PositionGate upTo;
    private final Queue<Coder> coders = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String failure;
    private int sinceKept;

    Coded(Track track) {
      this.track = track;
      this.upTo = new PositionGate(track.codes().upTo());
    }

    @Override
    public void code(long position, int code) {
      track.append(position, code);
    }

    @Override
    public void done(long position, int posts) {
      sinceKept += posts;
      if (sinceKept >= STRETCH) {
        cover(position);
      }
    }

    void cover(long position) {
      track.cover(position);
      upTo.advance(position);
      sinceKept = 0;
    }
  }

  private final Path folder;
  private final ReentrantLock working = new ReentrantLock();
  private final Map<String, Coded> byKey = new ConcurrentHashMap<>();
  private final PositionGate changes = new PositionGate(0);
  private volatile boolean closed;

  /** The codings whose tracks are there, and no others; null before the first look. */
  private @Nullable Set<String> kept;

  public CorpusCodes(Path folder) {
    this.folder = folder;
  }

  /**
   * The codes of a coding, which cover a position.
   *
   * @param millis how long to wait for them
   * @throws ChanceryException UNAVAILABLE if that takes longer, INVALID_ARGUMENT if the coding's
   *     definition is no good
   */
  public Codes await(Coding coding, long position, long millis) throws InterruptedException {
    long start = System.nanoTime();
    Coded coded = changes.awaitPresent(() -> byKey.get(coding.key()), millis);
    if (coded == null) {
      throw beingCoded(coding, 0, position);
    }
    String failed = coded.failure;
    if (failed != null) {
      throw ChanceryException.invalid("definition", failed);
    }
    try {
      coded.upTo.await(position, Math.max(0, millis - (System.nanoTime() - start) / 1_000_000));
    } catch (ChanceryException late) {
      String failure = coded.failure;
      throw failure == null
          ? beingCoded(coding, coded.upTo.position(), position)
          : ChanceryException.invalid("definition", failure);
    }
    return coded.track.codes();
  }

  /**
   * Codes what a view has and the tracks have not; drops the tracks of codings no longer wanted.
   */
  void catchUp(PostView view, List<Coding> wanted, CodingThreads threads)
      throws InterruptedException {
    working.lock();
    try {
      if (!closed) {
        catchUpAll(view, wanted, threads);
      }
    } catch (CancellationException given) {
      LOG.debug("Coding was given up with its corpus", given);
    } finally {
      working.unlock();
    }
  }

  private void catchUpAll(PostView view, List<Coding> wanted, CodingThreads threads)
      throws InterruptedException {
    Set<String> keys = wanted.stream().map(Coding::key).collect(Collectors.toSet());
    if (!keys.equals(kept)) {
      dropOthers(keys);
      kept = keys;
    }
    for (Coding coding : wanted) {
      Coded coded = byKey.get(coding.key());
      if (coded == null) {
        coded = new Coded(Track.open(folder.resolve(coding.key())));
        byKey.put(coding.key(), coded);
        changes.advance(changes.position() + 1);
      }
      if (coded.track.codes().upTo() < view.progress().position()) {
        catchUp(view, coding, coded, threads);
      }
    }
  }

  private void catchUp(PostView view, Coding coding, Coded coded, CodingThreads threads)
      throws InterruptedException {
    Query all;
    try {
      if (coded.coders.isEmpty()) {
        coded.coders.add(coding.maker().make(view));
      }
      all = coding.posts().query(other -> covering(other, view.progress().position()));
    } catch (IllegalArgumentException noGood) {
      coded.failure = String.valueOf(noGood.getMessage());
      return;
    }
    coded.failure = null;
    coded.track.rewind();
    Query later = new Query.After(coded.track.codes().upTo());
    Selection posts = new Selection(new Query.And(List.of(all, later)), null, null);
    try (CodingThreads.Run run =
        threads.run(() -> coder(view, coding, coded), coded.coders::add, coded)) {
      view.export(
          posts,
          post -> {
            if (closed) {
              throw new CancellationException("The corpus is closed");
            }
            run.add(post);
          });
      run.finish();
    }
    coded.cover(view.progress().position());
  }

  /** One for the thread that asks. */
  private static Coder coder(PostView view, Coding coding, Coded coded) {
    Coder idle = coded.coders.poll();
    return idle == null ? coding.maker().make(view) : idle;
  }

  /** Codes that were caught up before, because their coding comes first. */
  private Codes covering(Coding coding, long position) {
    Coded coded = byKey.get(coding.key());
    if (coded != null && coded.failure != null) {
      throw new IllegalArgumentException(coded.failure);
    }
    if (coded == null || coded.track.codes().upTo() < position) {
      throw new IllegalStateException("%s is to be coded first".formatted(coding.key()));
    }
    return coded.track.codes();
  }

  private void dropOthers(Set<String> wanted) {
    byKey.keySet().stream()
        .filter(key -> !wanted.contains(key))
        .toList()
        .forEach(key -> {
          Coded gone = byKey.remove(key);
          if (gone != null) {
            gone.track.close();
          }
        });
    try {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            if (!wanted.contains(file.getFileName().toString())) {
              Files.deleteIfExists(file);
            }
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ChanceryException beingCoded(Coding coding, long reached, long wanted) {
    return ChanceryException.unavailable(
        "BEING_CODED",
        "Posts are being coded by %s: up to position %d of %d; try again"
            .formatted(coding.key(), reached, wanted),
        null);
  }

  /** Ends a catching up in hand, and waits for that. */
  @Override
  public void close() {
    closed = true;
    working.lock();
    try {
      byKey.values().forEach(coded -> coded.track.close());
      byKey.clear();
    } finally {
      working.unlock();
    }
  }
}
