package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
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
  static final String VERSION = "1";

  private static final String METHOD = "graph.coordination." + VERSION;

  private final Answers answers;
  private final Slices slices;
  private final PostLookup lookup;
  private final CoordinationLimits limits;

  Coordinations(Answers answers, Slices slices, PostLookup lookup, CoordinationLimits limits) {
    this.answers = answers;
    this.slices = slices;
    this.lookup = lookup;
    this.limits = limits;
  }

  DetectResponse detect(DetectRequest request) throws InterruptedException {
    CoordinationQuestion question = CoordinationQuestion.of(request, limits);
    return answers.answer(
        METHOD,
        question.slice(),
        (interactions, positions) -> interactions.selectShares(choice(question, positions)),
        question.canonical(),
        DetectResponse.parser(),
        (chosen, stages) -> response(question, chosen, stages));
  }

  private DetectResponse response(
      CoordinationQuestion question, Chosen<ShareSelection> chosen, Stages stages) {
    ShareSelection selection = chosen.taken();
    Detection detection = Detection.of(selection, question, stages);
    ShownPosts posts =
        new ShownPosts(
            selection,
            place ->
                lookup.find(
                    question.slice().getCorpus(),
                    place,
                    chosen.asOf().position(),
                    slices.timeLeft()));
    CoordinationMessages messages =
        new CoordinationMessages(question, selection, detection, posts, limits);
    return requireFits(stages.run(Stage.EXAMPLES, () -> messages.response(chosen.asOf())));
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
