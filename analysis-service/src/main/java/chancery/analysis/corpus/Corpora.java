package chancery.analysis.corpus;

import chancery.analysis.coding.CorpusCodes;
import chancery.analysis.index.PostView;
import chancery.kit.error.ChanceryException;
import chancery.kit.follow.PositionGate;
import chancery.post.v1.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All corpora as they can be asked. When the methods have changed since the indexes were made, new
 * ones are made beside the old, from the beginning of the log, while the old are kept up and
 * answer; when the new have everything that the old have, they take over and the old are deleted.
 *
 * <p>Each version has a folder, {@code v<version>}; the current version's folder counts as
 * unfinished as long as there is another one.
 */
public final class Corpora implements AutoCloseable {

  /** Makes a generation in a folder. */
  public interface Founder {

    /**
     * @param follower the name that its follower goes by
     * @param news to be told of posts that have become visible
     */
    FollowedGeneration found(Path folder, String follower, NewPosts news);
  }

  private static final Logger LOG = Logger.getLogger(Corpora.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Duration corpusWait;
  private final FollowedGeneration building;
  private volatile FollowedGeneration serving;
  private volatile boolean closed;

  /**
   * @param version of the methods
   * @param corpusWait how long a corpus is waited for that the log may hold already
   * @param listener told of new posts, once only and not of those that were there at the start
   */
  public Corpora(
      Path folder, String version, Duration corpusWait, NewPosts listener, Founder founder) {
    this.corpusWait = corpusWait;
    Path current = folder.resolve("v" + version);
    List<Path> others =
        Folders.in(folder).stream().filter(found -> !found.equals(current)).toList();
    building = founder.found(current, "analysis-service", newsFrom(current, listener));
    serving =
        others.isEmpty()
            ? building
            : founder.found(
                furthest(others),
                "analysis-service-before-rebuild",
                newsFrom(furthest(others), listener));
    others.stream().filter(old -> !old.equals(serving.folder())).forEach(Folders::delete);
  }

  public void start() {
    serving.start();
    if (rebuilding()) {
      LOG.infof(
          "The methods have changed: building %s beside %s", building.folder(), serving.folder());
      building.start();
      Thread.ofPlatform().name("index-rebuild").daemon().start(this::takeOver);
    }
  }

  /** Whether new indexes are being made while the old ones answer. */
  public boolean rebuilding() {
    return serving != building;
  }

  /** Whether the end of the log has been reached once since the start. */
  public boolean caughtUp() {
    return serving.follower().caughtUp();
  }

  public long posts() {
    return serving.generation().posts();
  }

  public long bytes() {
    return serving.generation().bytes();
  }

  /**
   * A corpus as it is now.
   *
   * @param minimum position in the log that the answer must include
   * @param millis how long to wait for that position
   * @throws ChanceryException NOT_FOUND if there is no such corpus, UNAVAILABLE if the position is
   *     not reached in time
   */
  public OpenCorpus open(String corpus, long minimum, long millis) throws InterruptedException {
    PositionGate visible = serving.generation().visible();
    visible.await(minimum, millis);
    // Who has just made a corpus may ask before it is known here.
    long patience = minimum == 0 ? Math.min(millis, corpusWait.toMillis()) : 0;
    OpenCorpus opened = visible.awaitPresent(() -> openNow(corpus), patience);
    if (opened == null) {
      throw ChanceryException.corpusNotFound(corpus);
    }
    return opened;
  }

  private static Path furthest(List<Path> folders) {
    return Collections.max(
        folders,
        Comparator.<Path>comparingLong(folder -> new Watermark(folder).read())
            .thenComparing(Comparator.naturalOrder()));
  }

  private NewPosts newsFrom(Path folder, NewPosts listener) {
    return new NewPosts() {
      @Override
      public boolean wanted() {
        return serving.folder().equals(folder) && caughtUp();
      }

      @Override
      public int most() {
        return listener.most();
      }

      @Override
      public void visible(String corpus, long position, int count, List<Post> newest) {
        listener.visible(corpus, position, count, newest);
      }
    };
  }

  /** The corpus, or null while none of its events is visible. */
  private @Nullable OpenCorpus openNow(String corpus) {
    FollowedGeneration asked = serving;
    PostView view = asked.generation().view(corpus);
    CorpusCodes codes = asked.generation().codes(corpus);
    if (view == null || codes == null || view.progress().position() == 0) {
      if (view != null) {
        view.close();
      }
      return null;
    }
    return new OpenCorpus(view, codes, asked.folder().getFileName().toString());
  }

  private void takeOver() {
    try {
      while (!closed && !building.hasAllOf(serving)) {
        Thread.sleep(PAUSE);
      }
      if (!closed) {
        building.generation().commit();
        FollowedGeneration old = serving;
        serving = building;
        LOG.infof("%s has taken over", serving.folder());
        old.discard();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    FollowedGeneration last = serving;
    last.stop();
    if (last != building) {
      building.stop();
    }
  }
}
