package chancery.analysis.coding;

import chancery.post.v1.Post;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Codes posts on several threads and hands their codes on in the order of the posts. Posts go round
 * in batches, of which only a few are under way, so that memory stays bounded.
 */
final class CodingThreads implements AutoCloseable {

  /** Takes codes in the order of their posts. */
  interface Sink {

    void code(long position, int code);

    /** All codes of the posts up to a position have been told. */
    void done(long position, int posts);
  }

  private static final int BATCH = 256;

  private final ExecutorService threads;
  private final int ahead;

  CodingThreads(int threads) {
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("coding-", 0).daemon().factory());
    this.ahead = 2 * threads;
  }

  /**
   * @param coders gives coders, a new one each time or one that has been given back
   * @param back takes them back
   */
  Run run(Supplier<Coder> coders, Consumer<Coder> back, Sink sink) {
    return new Run(coders, back, sink);
  }

  /** The posts of one catching up. Takes posts on one thread; to be closed before their view. */
  final class Run implements AutoCloseable {

    private final Supplier<Coder> coders;
    private final Consumer<Coder> back;
    private final Sink sink;
    private final Deque<Future<Batch>> underWay = new ArrayDeque<>();
    private List<Post> next = new ArrayList<>(BATCH);

    private Run(Supplier<Coder> coders, Consumer<Coder> back, Sink sink) {
      this.coders = coders;
      this.back = back;
      this.sink = sink;
    }

    void add(Post post) throws InterruptedException {
      next.add(post);
      if (next.size() == BATCH) {
        if (underWay.size() == ahead) {
          hand(taken(underWay.remove()));
        }
        List<Post> full = next;
        next = new ArrayList<>(BATCH);
        underWay.add(threads.submit(() -> coded(full)));
      }
    }

    /** Waits until every post has been coded and handed on. */
    void finish() throws InterruptedException {
      while (!underWay.isEmpty()) {
        hand(taken(underWay.remove()));
      }
      // Few posts, as they come all the time, are not worth another thread.
      hand(coded(next));
    }

    private Batch coded(List<Post> posts) {
      Batch batch = new Batch(posts.size());
      Coder coder = coders.get();
      for (Post post : posts) {
        batch.begin(post.getPosition());
        coder.code(post, batch::add);
      }
      back.accept(coder);
      return batch;
    }

    private void hand(Batch batch) {
      batch.tell(sink);
    }

    private static Batch taken(Future<Batch> coded) throws InterruptedException {
      try {
        return coded.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException("Posts could not be coded", failed.getCause());
      }
    }

    /** Waits for what is still under way after a failure, and forgets it. */
    @Override
    public void close() {
      while (!underWay.isEmpty()) {
        try {
          var unused = underWay.remove().get();
        } catch (ExecutionException further) {
          // The first failure is the one that is told.
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** The codes of some posts. */
  private static final class Batch {
    private final long[] positions;
    private final int[] ends;
    private int[] codes;
    private int posts;
    private int size;

    Batch(int posts) {
      positions = new long[posts];
      ends = new int[posts];
      codes = new int[posts];
    }

    void begin(long position) {
      positions[posts++] = position;
      ends[posts - 1] = size;
    }

    void add(int code) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, 2 * size);
      }
      codes[size++] = code;
      ends[posts - 1] = size;
    }

    void tell(Sink sink) {
      int at = 0;
      for (int post = 0; post < posts; post++) {
        while (at < ends[post]) {
          sink.code(positions[post], codes[at++]);
        }
      }
      if (posts > 0) {
        sink.done(positions[posts - 1], posts);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
