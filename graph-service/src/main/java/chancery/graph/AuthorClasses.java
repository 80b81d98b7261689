package chancery.graph;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.AuthorClass;
import chancery.analysis.v1.ClassifyAuthorsRequest;
import chancery.analysis.v1.ClassifyAuthorsResponse;
import chancery.graph.network.Network;
import chancery.graph.relation.NamedGroups;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The groups that accounts are in by their posts, as analysis-service knows them. */
final class AuthorClasses {

  private final Channel analysis;
  private final Slices slices;

  AuthorClasses(Channel analysis, Slices slices) {
    this.analysis = analysis;
    this.slices = slices;
  }

  /**
   * Groups by the class of the posts in a slice.
   *
   * @param target by the stance towards it; empty for the language
   * @throws ChanceryException NOT_FOUND for the target; UNAVAILABLE where analysis-service cannot
   *     be reached
   */
  NamedGroups of(Network network, Slice slice, String target) {
    @Nullable String[] classes = new String[network.nodes()];
    try {
      Iterator<ClassifyAuthorsResponse> responses =
          AnalysisServiceGrpc.newBlockingStub(analysis)
              .withDeadlineAfter(slices.timeLeft().toMillis(), TimeUnit.MILLISECONDS)
              .classifyAuthors(
                  ClassifyAuthorsRequest.newBuilder()
                      .setSlice(slices.asKnown(slice))
                      .setTarget(target)
                      .build());
      while (responses.hasNext()) {
        for (AuthorClass author : responses.next().getAuthorsList()) {
          int node = network.account(author.getId());
          if (node >= 0) {
            classes[node] = author.getValue();
          }
        }
      }
    } catch (StatusRuntimeException failure) {
      throw AnalysisFailure.of(
          failure,
          "Groups by language or stance need analysis-service, which cannot be reached; try again,"
              + " or group by something else");
    }
    return NamedGroups.of(network.nodes(), node -> classes[node]);
  }
}
