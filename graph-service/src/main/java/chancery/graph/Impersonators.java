package chancery.graph;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.Parameter;
import chancery.graph.Slices.Chosen;
import chancery.graph.identity.Impersonation;
import chancery.graph.identity.NameField;
import chancery.graph.identity.NameIndex;
import chancery.graph.identity.RegisteredName;
import chancery.graph.interaction.ActorDirectory;
import chancery.graph.interaction.PostChoice;
import chancery.graph.interaction.PostSelection;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Answers which accounts of a slice resemble actors. */
final class Impersonators {

  /** Rises when the same question would be answered otherwise. */
  static final String VERSION = "1";

  private static final Comparator<Found> STRONGEST_FIRST =
      Comparator.comparingDouble((Found found) -> -found.likeness().score())
          .thenComparingInt(Found::account);

  /** An account of the selection and whom it resembles. */
  record Found(int account, Impersonation likeness) {}

  /** What was found of how many. */
  record Result(List<Found> found, long accounts, int names) {}

  private final Answers answers;
  private final IdentityLimits limits;

  Impersonators(Answers answers, IdentityLimits limits) {
    this.answers = answers;
    this.limits = limits;
  }

  ImpersonatorsResponse find(ImpersonatorsRequest request) throws InterruptedException {
    ImpersonatorsQuestion question = ImpersonatorsQuestion.of(request, limits);
    return answers.answer(
        "graph.impersonators." + VERSION,
        question.slice(),
        (interactions, positions) ->
            interactions.selectPosts(
                new PostChoice(
                    Slices.from(question.slice()),
                    Slices.to(question.slice()),
                    positions,
                    limits.mostPosts())),
        question.canonical(),
        ImpersonatorsResponse.parser(),
        (chosen, stages) -> response(question, chosen, stages));
  }

  private ImpersonatorsResponse response(
      ImpersonatorsQuestion question, Chosen<PostSelection> chosen, Stages stages) {
    PostSelection posts = chosen.taken();
    NameIndex index = new NameIndex(names(actors(posts.actors(), question)));
    Result result = stages.run(Stage.MEASURE, () -> compare(posts, index, question));
    ImpersonatorsResponse.Builder response =
        ImpersonatorsResponse.newBuilder()
            .setTotal(result.found().size())
            .setAccounts(result.accounts())
            .setNames(result.names())
            .setAsOf(IdentityMessages.asOf(chosen.asOf()))
            .setEvidence(evidence(question, chosen));
    result.found().stream()
        .limit(question.limit())
        .forEach(found ->
            response.addItems(IdentityMessages.impersonator(question.slice(), posts, found)));
    return response.build();
  }

  private static Result compare(
      PostSelection posts, NameIndex index, ImpersonatorsQuestion question) {
    List<Found> found = new ArrayList<>();
    long accounts = 0;
    for (int account = 0; account < posts.accounts(); account++) {
      String handle = posts.handle(account);
      if (posts.actors().owner(posts.id(account), handle) == null) {
        accounts++;
        Impersonation likeness =
            Impersonation.of(index, handle, posts.description(account).displayName());
        if (likeness != null && likeness.score() >= question.minScore()) {
          found.add(new Found(account, likeness));
        }
      }
    }
    found.sort(STRONGEST_FIRST);
    return new Result(found, accounts, index.size());
  }

  private static Collection<Actor> actors(ActorDirectory actors, ImpersonatorsQuestion question) {
    if (question.actors().isEmpty()) {
      return actors.all();
    }
    List<Actor> chosen = new ArrayList<>();
    for (String id : question.actors()) {
      Actor actor = actors.find(id);
      if (actor == null) {
        throw ChanceryException.invalid("actor", "the corpus has no actor '%s'".formatted(id));
      }
      chosen.add(actor);
    }
    return chosen;
  }

  /** Each name and handle of an actor once. */
  private List<RegisteredName> names(Collection<Actor> actors) {
    Set<RegisteredName> names = new LinkedHashSet<>();
    for (Actor actor : actors) {
      names.add(new RegisteredName(actor.getId(), NameField.DISPLAY_NAME, actor.getName()));
      for (Account account : actor.getAccountsList()) {
        if (account.hasHandle()) {
          names.add(new RegisteredName(actor.getId(), NameField.HANDLE, account.getHandle()));
        }
      }
    }
    if (names.size() > limits.names()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "TOO_MANY_NAMES",
          "The actors have %d names and handles; name some of them, or raise chancery.identity.names"
              .formatted(names.size()));
    }
    return List.copyOf(names);
  }

  private static Evidence evidence(ImpersonatorsQuestion question, Chosen<PostSelection> chosen) {
    return Evidence.newBuilder()
        .setMethod("impersonators")
        .setVersion(VERSION)
        .addParameters(parameter("actor", String.join(",", question.actors())))
        .addParameters(parameter("limit", question.limit()))
        .addParameters(parameter("minScore", question.minScore()))
        .setPosition(chosen.asOf().position())
        .setConsidered(chosen.taken().size())
        .setPostsLink(QueryText.link(question.slice(), List.of()))
        .build();
  }

  private static Parameter parameter(String name, Object value) {
    return Parameter.newBuilder().setName(name).setValue(String.valueOf(value)).build();
  }
}
