package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.MatchPostsRequest;
import chancery.analysis.v1.MatchPostsResponse;
import chancery.graph.interaction.Selection.AsOf;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * The posts that a query selects, as analysis-service found them.
 *
 * @param positions rising
 * @param asOf the last event of the corpus that analysis-service had read
 */
record MatchedPosts(long[] positions, AsOf asOf) {

  /**
   * Asks analysis-service.
   *
   * @param most how many positions are taken
   * @throws ChanceryException what analysis-service answers, e.g. INVALID_ARGUMENT for the query;
   *     UNAVAILABLE where it cannot be reached; RESOURCE_EXHAUSTED above {@code most}
   */
  static MatchedPosts ask(Channel analysis, Slice slice, int most, Duration deadline) {
    try {
      Iterator<MatchPostsResponse> responses =
          AnalysisServiceGrpc.newBlockingStub(analysis)
              .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
              .matchPosts(MatchPostsRequest.newBuilder().setSlice(slice).build());
      return read(responses, most);
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(
          failure,
          "A network by query needs analysis-service, which cannot be reached; try again, or leave"
              + " the query out");
    }
  }

  private static MatchedPosts read(Iterator<MatchPostsResponse> responses, int most) {
    LongArrayList positions = new LongArrayList();
    AsOf asOf = new AsOf(0, Timestamp.getDefaultInstance());
    long position = 0;
    while (responses.hasNext()) {
      MatchPostsResponse response = responses.next();
      for (int i = 0; i < response.getPositionDeltasCount(); i++) {
        position += response.getPositionDeltas(i);
        positions.add(position);
      }
      if (response.hasAsOf()) {
        asOf = new AsOf(response.getAsOf().getPosition(), response.getAsOf().getRecordedAt());
      }
      requireRoom(positions.size(), most);
    }
    return new MatchedPosts(positions.toLongArray(), asOf);
  }

  private static void requireRoom(int size, int most) {
    if (size > most) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "QUERY_TOO_BROAD",
          ("The query matches more than %d posts; narrow it, or the time, or raise"
                  + " chancery.network.posts")
              .formatted(most));
    }
  }
}
