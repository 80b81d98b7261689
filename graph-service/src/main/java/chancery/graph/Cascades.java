package chancery.graph;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.graph.cascade.PostThread;
import chancery.graph.cascade.ThreadPost;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.GetConversationResponse;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers requests for cascades and conversations. */
final class Cascades {

  /** Rises when the same question would be answered otherwise. */
  static final String VERSION = "1";

  private static final String SETTING = "chancery.cascade.posts";

  /** What a query finds, as a thread. */
  private record Read(PostThread thread, String query, AsOf asOf) {}

  private final Answers answers;
  private final Slices slices;
  private final PostExport export;
  private final CascadeLimits limits;

  Cascades(Answers answers, Slices slices, PostExport export, CascadeLimits limits) {
    this.answers = answers;
    this.slices = slices;
    this.export = export;
    this.limits = limits;
  }

  GetCascadeResponse cascade(GetCascadeRequest request) throws InterruptedException {
    CascadeQuestion question = CascadeQuestion.of(request, limits);
    return answers.answer(
        "graph.cascade." + VERSION,
        question.slice(),
        question.canonicalCascade(),
        GetCascadeResponse.parser(),
        stages -> {
          Read read =
              read(
                  question,
                  "cascade",
                  posts -> PostThread.cascade(question.postId(), posts, question.relations()),
                  stages);
          CascadeMessages messages = new CascadeMessages(question, read.thread());
          return stages.run(Stage.MEASURE, () -> messages.response(read.query(), read.asOf()));
        });
  }

  GetConversationResponse conversation(GetConversationRequest request) throws InterruptedException {
    CascadeQuestion question = CascadeQuestion.of(request, limits);
    return answers.answer(
        "graph.conversation." + VERSION,
        question.slice(),
        question.canonicalConversation(),
        GetConversationResponse.parser(),
        stages -> {
          Read read = read(question, "conversation", PostThread::conversation, stages);
          ConversationMessages messages = new ConversationMessages(question, read.thread());
          return stages.run(Stage.MEASURE, () -> messages.response(read.query(), read.asOf()));
        });
  }

  private Read read(
      CascadeQuestion question,
      String field,
      Function<List<ThreadPost>, PostThread> building,
      Stages stages) {
    String query = QueryText.value(field, question.postId());
    Slice slice = slices.asKnown(question.slice()).toBuilder().setQuery(query).build();
    List<ThreadPost> posts = new ArrayList<>();
    AsOf asOf =
        stages.run(
            Stage.EXAMPLES,
            () ->
                export.read(
                    ExportPostsRequest.newBuilder().setSlice(slice).build(),
                    limits.posts(),
                    SETTING,
                    slices.timeLeft(),
                    post -> posts.add(ReadPosts.threadPost(post))));
    if (posts.isEmpty()) {
      throw notFound(question);
    }
    PostThread thread = stages.run(Stage.AGGREGATE, () -> building.apply(posts));
    return new Read(thread, query, asOf);
  }

  private static ChanceryException notFound(CascadeQuestion question) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "POST_NOT_FOUND",
        "The corpus '%s' has neither the post '%s' nor one that refers to it"
            .formatted(question.slice().getCorpus(), question.postId()));
  }
}
