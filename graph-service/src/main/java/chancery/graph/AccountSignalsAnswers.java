package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.Choice;
import chancery.graph.interaction.Conduct;
import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.PostChoice;
import chancery.graph.interaction.PostSelection;
import chancery.graph.interaction.ShareChoice;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.signal.ConductTraces;
import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.RankSignalsRequest;
import chancery.graph.v1.RankSignalsResponse;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers how unlike the other accounts of a slice accounts are. */
final class AccountSignalsAnswers {

  /** Rises when the same question would be answered otherwise. */
  static final String VERSION = "1";

  private final Answers answers;
  private final NetworkLimits networks;
  private final CoordinationLimits coordination;
  private final IdentityLimits limits;

  AccountSignalsAnswers(
      Answers answers,
      NetworkLimits networks,
      CoordinationLimits coordination,
      IdentityLimits limits) {
    this.answers = answers;
    this.networks = networks;
    this.coordination = coordination;
    this.limits = limits;
  }

  RankSignalsResponse rank(RankSignalsRequest request) throws InterruptedException {
    SignalsQuestion question = SignalsQuestion.of(request, limits);
    return answers.answer(
        "graph.signals." + VERSION,
        question.slice(),
        (interactions, positions) -> conduct(question, interactions, positions),
        question.canonicalRanking(),
        RankSignalsResponse.parser(),
        (chosen, stages) -> messages(question, chosen, stages).ranking());
  }

  AccountSignalsResponse one(AccountSignalsRequest request) throws InterruptedException {
    SignalsQuestion question = SignalsQuestion.of(request);
    return answers.answer(
        "graph.account-signals." + VERSION,
        question.slice(),
        (interactions, positions) -> conduct(question, interactions, positions),
        question.canonicalAccount(),
        AccountSignalsResponse.parser(),
        (chosen, stages) -> {
          int account = account(chosen.taken().posts(), question.account());
          return messages(question, chosen, stages).one(account);
        });
  }

  private SignalMessages messages(SignalsQuestion question, Chosen<Conduct> chosen, Stages stages) {
    Conduct conduct = chosen.taken();
    CoordinationQuestion usual = question.coordination(coordination);
    int[] partners = Detection.partners(conduct.shares(), usual, stages);
    return stages.run(
        Stage.MEASURE,
        () ->
            new SignalMessages(
                question, chosen, new ConductTraces(conduct, partners), limits.draws()));
  }

  private Conduct conduct(
      SignalsQuestion question, Interactions interactions, long @Nullable [] positions) {
    long from = Slices.from(question.slice());
    long to = Slices.to(question.slice());
    return interactions.selectConduct(
        new PostChoice(from, to, positions, limits.mostPosts()),
        new Choice(
            from, to, EnumSet.allOf(InteractionKind.class), positions, networks.mostInteractions()),
        new ShareChoice(
            from,
            to,
            Set.copyOf(question.coordination(coordination).layers()),
            positions,
            coordination.mostShares()));
  }

  private static int account(PostSelection posts, String asked) {
    int byHandle = -1;
    for (int account = 0; account < posts.accounts(); account++) {
      String id = posts.id(account);
      if (id.equals(asked)) {
        return account;
      }
      String platform = id.substring(0, id.indexOf(':') + 1);
      // Of several accounts of that handle the one that used it last.
      if ((platform + posts.handle(account)).equalsIgnoreCase(asked)
          && (byHandle < 0 || posts.last(account) > posts.last(byHandle))) {
        byHandle = account;
      }
    }
    if (byHandle < 0) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "ACCOUNT_NOT_FOUND",
          "The slice has no post of the account '%s'".formatted(asked));
    }
    return byHandle;
  }
}
