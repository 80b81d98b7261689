package chancery.analysis.posts;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Selection;
import chancery.analysis.v1.ExportPostsResponse;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.kit.rpc.Sender;

/** Answers {@code ExportPosts} and {@code MatchPosts}, a part at a time. */
final class PostStreams {

  /** Bytes of posts in one message. */
  private static final int EXPORT_CHUNK = 256 * 1024;

  private static final int MATCH_CHUNK = 16_384;

  private PostStreams() {}

  static void export(OpenSlice slice, Selection posts, Sender<ExportPostsResponse> sender)
      throws InterruptedException {
    ExportPostsResponse.Builder chunk = ExportPostsResponse.newBuilder().setAsOf(slice.asOf());
    int[] bytes = {0};
    slice
        .view()
        .export(
            posts,
            post -> {
              chunk.addPosts(post);
              bytes[0] += post.getSerializedSize();
              if (bytes[0] >= EXPORT_CHUNK) {
                sender.send(chunk.build());
                chunk.clear();
                bytes[0] = 0;
              }
            });
    // The first message tells what is included, even of nothing.
    if (chunk.getPostsCount() > 0 || chunk.hasAsOf()) {
      sender.send(chunk.build());
    }
  }

  static void match(OpenSlice slice, Sender<MatchPostsResponse> sender)
      throws InterruptedException {
    MatchPostsResponse.Builder chunk = MatchPostsResponse.newBuilder().setAsOf(slice.asOf());
    long[] before = {0};
    slice
        .view()
        .positions(
            slice.selection(),
            position -> {
              chunk.addPositionDeltas(position - before[0]);
              before[0] = position;
              if (chunk.getPositionDeltasCount() == MATCH_CHUNK) {
                sender.send(chunk.build());
                chunk.clear();
              }
            });
    if (chunk.getPositionDeltasCount() > 0 || chunk.hasAsOf()) {
      sender.send(chunk.build());
    }
  }
}
