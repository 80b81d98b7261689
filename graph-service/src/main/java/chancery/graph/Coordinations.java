package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.network.Stages;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for coordinated groups: takes the slice's shares, detects, finds the posts that
 * show it, and remembers the answer.
 */
final class Coordinations {

  /** Rises when the same question would be answered otherwise. */
  static final String VERSION = "2";

  private static final String METHOD = "graph.coordination." + VERSION;

  private final Answers answers;
  private final Slices slices;
  private final PostExport posts;
  private final CoordinationLimits limits;

  Coordinations(Answers answers, Slices slices, PostExport posts, CoordinationLimits limits) {
    this.answers = answers;
    this.slices = slices;
    this.posts = posts;
    this.limits = limits;
  }

  DetectResponse detect(DetectRequest request) throws InterruptedException {
    CoordinationQuestion question = CoordinationQuestion.of(request, limits);
    return answers.answer(
        METHOD,
        question.slice(),
        (interactions, positions) ->
            CoordinationMaterial.of(interactions, choice(question, positions), question.follows()),
        question.canonical(),
        DetectResponse.parser(),
        (chosen, stages) -> response(question, chosen, stages));
  }

  private DetectResponse response(
      CoordinationQuestion question, Chosen<CoordinationMaterial> chosen, Stages stages) {
    NearCopyTexts.Reader reader =
        (positions, post) ->
            posts.readAt(
                question.slice().getCorpus(),
                positions,
                chosen.asOf().position(),
                slices::timeLeft,
                post);
    CoordinationAnswer answer = new CoordinationAnswer(question, limits, reader, stages);
    return requireFits(answer.of(chosen.taken(), chosen.asOf()));
  }

  private DetectResponse requireFits(DetectResponse response) {
    if (response.getSerializedSize() > limits.largestAnswer()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "ANSWER_TOO_LARGE",
          ("%d groups with %d edges are too much for one answer; lower limit, raise edgeWeight or"
                  + " narrow the slice")
              .formatted(response.getGroupsCount(), response.getEdgesCount()));
    }
    return response;
  }

  private ShareChoice choice(CoordinationQuestion question, long @Nullable [] positions) {
    return new ShareChoice(
        Slices.from(question.slice()),
        Slices.to(question.slice()),
        Set.copyOf(question.layers()),
        positions,
        limits.mostShares());
  }
}
