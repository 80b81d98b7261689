package chancery.analysis.corpus;

import chancery.analysis.coding.CorpusCodes;
import chancery.analysis.enrich.EnrichedPost;
import chancery.analysis.index.PostIndex;
import chancery.analysis.index.Progress;
import chancery.post.v1.Post;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One corpus's index, and what has happened to it since it was last made visible and durable. */
final class CorpusIndex {

  private final PostIndex index;
  private final CorpusCodes codes;
  private final Deque<Post> newest = new ArrayDeque<>();
  private int added;
  private boolean unseen;
  private boolean uncommitted;
  private boolean littered;

  CorpusIndex(PostIndex index, CorpusCodes codes) {
    this.index = index;
    this.codes = codes;
  }

  PostIndex index() {
    return index;
  }

  CorpusCodes codes() {
    return codes;
  }

  void close() {
    codes.close();
    index.close();
  }

  /**
   * Carries a change out, unless the index has it already.
   *
   * @param listener to be told of new posts when they are visible, if it wants them now
   */
  void apply(Change change, Progress progress, NewPosts listener) {
    if (progress.position() <= index.progress().position()) {
      return;
    }
    switch (change) {
      case Change.PostAdded(EnrichedPost post) -> {
        index.add(post);
        if (listener.wanted()) {
          note(post.post(), listener.most());
        }
      }
      case Change.PostReplaced(EnrichedPost post) -> index.replace(post);
      case Change.PostGone(String postId) -> {
        index.deletePost(postId);
        littered = true;
      }
      case Change.PositionsGone(List<Long> positions) -> {
        index.deleteAt(positions);
        littered = true;
      }
      case Change.Defined(Map<String, Optional<byte[]>> values) ->
          values.forEach((name, value) -> index.define(name, value.orElse(null)));
      case Change.Undefined(String name, String beneath) -> {
        index.define(name, null);
        index.undefine(beneath);
      }
      case Change.CorpusMade(), Change.CorpusGone(), Change.Nothing() -> {}
    }
    index.advance(progress);
    unseen = true;
    uncommitted = true;
  }

  private void note(Post post, int most) {
    added++;
    newest.addFirst(post);
    if (newest.size() > most) {
      newest.removeLast();
    }
  }

  /** Makes changes visible, and says so where posts have come. */
  void refresh(String corpus, NewPosts listener) {
    if (unseen) {
      index.refresh();
      unseen = false;
      if (added > 0) {
        listener.visible(corpus, index.progress().position(), added, List.copyOf(newest));
      }
      newest.clear();
      added = 0;
    }
  }

  void commit() {
    if (uncommitted) {
      index.commit();
      uncommitted = false;
    }
  }

  /** Removes what deleted posts have left on disk, if any were deleted. */
  void expunge() {
    if (littered) {
      index.expunge();
      littered = false;
    }
  }
}
