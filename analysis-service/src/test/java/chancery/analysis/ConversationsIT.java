package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.analysis.RunningAnalysis.fails;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.kit.testing.TestLog;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Posts that answer one another, and cascades of posts that pass one on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsIT {

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;

  ConversationsIT() throws IOException, InterruptedException {
    InventedTalks.talks(log);
    InventedTalks.thread(log);
    InventedTalks.own(log);
    analysis = new RunningAnalysis(log, "-Xmx384m");
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  private ContentServiceGrpc.ContentServiceBlockingStub stub() {
    return analysis.content();
  }

  private Slice.Builder slice(String corpus) {
    return analysis.slice(corpus);
  }

  @Test
  void aTopicHasItsTotalsAndConversations() {
    StructureResponse structure =
        stub().structure(StructureRequest.newBuilder().setSlice(slice("talks")).build());

    assertThat(structure.getPosts()).isEqualTo(7);
    assertThat(structure.getReplies()).isEqualTo(2);
    assertThat(structure.getParticipants()).isEqualTo(4);
    assertThat(structure.getObservedLikes()).isEqualTo(3);
    assertThat(structure.hasObservedViews()).isFalse();
    assertThat(structure.getConversations().getConversations()).isEqualTo(1);
    assertThat(structure.getItemsList())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.getPostId()).isEqualTo("x:2");
          assertThat(item.getPosts()).isEqualTo(3);
          assertThat(item.getParticipants()).isEqualTo(2);
          assertThat(item.getDepth()).isEqualTo(2);
        });
  }

  @Test
  void aConversationsQuerySelectsExactlyItsPosts() {
    Slice questions = slice("thread").setQuery("question").build();
    StructureResponse structure =
        stub().structure(StructureRequest.newBuilder().setSlice(questions).build());

    assertThat(structure.getPosts()).isEqualTo(4);
    assertThat(structure.getItemsList())
        .singleElement()
        .satisfies(item -> {
          // The post between the second and the fourth is not in the slice, and holds them
          // together.
          assertThat(item.getPosts()).isEqualTo(3);
          assertThat(item.getPostId()).isEqualTo("x:1");
          assertThat(item.getQuery()).isEqualTo("conversation:\"x:1\"");
          assertThat(item.getPostsLink())
              .isEqualTo(
                  "/v1/corpora/thread/posts?q=%28question%29+AND+conversation%3A%22x%3A1%22");
        });
    assertThat(found("(question) AND " + structure.getItems(0).getQuery()))
        .containsExactlyInAnyOrder("x:1", "x:2", "x:4");
    assertThat(structure.getLinks().getReplies())
        .isEqualTo("/v1/corpora/thread/posts?q=%28question%29+AND+kind%3Areply");
    assertThat(found("(question) AND kind:reply")).hasSize((int) structure.getReplies());
    assertThat(structure.getLinks().getConversations())
        .isEqualTo(
            "/v1/corpora/thread/posts?q=%28question%29+AND+%28conversation%3A%22x%3A1%22%29");
    assertThat(found("(question) AND (conversation:\"x:1\")"))
        .hasSize((int) structure.getConversations().getPosts());
    assertThat(structure.getLinks().getObserved()).isEqualTo(structure.getLinks().getPosts());
  }

  @Test
  void thePostsInConversationsHaveALinkWhereTheAnswerNamesEachConversation() {
    StructureRequest.Builder request = StructureRequest.newBuilder().setSlice(slice("own"));
    StructureResponse two = stub().structure(request.build());
    assertThat(two.getConversations().getPosts()).isEqualTo(4);
    assertThat(two.getLinks().getConversations())
        .contains("conversation%3A%22x%3A1%22+OR+conversation%3A%22x%3A3%22");

    StructureResponse one = stub().structure(request.setLimit(1).build());
    assertThat(one.getConversations().getPosts()).isEqualTo(4);
    assertThat(one.getLinks().hasConversations()).isFalse();
    request.setSlice(slice("own").setQuery("nosuchword"));
    assertThat(stub().structure(request.build()).getLinks().hasConversations()).isFalse();
  }

  @Test
  void conversationsAreFoundFromAnyOfTheirPosts() {
    assertThat(found("conversation:\"x:4\"")).containsExactlyInAnyOrder("x:1", "x:2", "x:3", "x:4");
    assertThat(found("NOT conversation:\"x:3\"")).containsExactlyInAnyOrder("x:5", "x:6");
    assertThat(found("conversation:\"x:5\"")).containsExactly("x:5");
    assertThat(found("conversation:\"x:99\"")).isEmpty();
    fails(() -> found("conversation:x*"), Code.INVALID_ARGUMENT, "whole id of a post");
  }

  @Test
  void aCascadeIsAPostWithAllThatCameOfIt() {
    log.append("spread", corpusCreated());
    log.append("spread", upserted(post("1", "ann", "2024-01-01T10:00:00Z", "The harbour opens")));
    PostReference first = PostReference.newBuilder().setPostId("x:1").build();
    PostReference second = PostReference.newBuilder().setPostId("x:2").build();
    log.append(
        "spread",
        upserted(
            post("2", "bo", "2024-01-01T10:01:00Z", "RT")
                .setKind(Kind.KIND_REPOST)
                .setRepostOf(first)));
    log.append(
        "spread",
        upserted(
            post("3", "cy", "2024-01-01T10:02:00Z", "RT")
                .setKind(Kind.KIND_REPOST)
                .setRepostOf(second)));
    log.append(
        "spread",
        upserted(
            post("4", "di", "2024-01-01T10:03:00Z", "Really?")
                .setKind(Kind.KIND_QUOTE)
                .setQuoteOf(second)));
    log.append(
        "spread",
        upserted(
            post("5", "ed", "2024-01-01T10:04:00Z", "No")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:4"))));
    long end = log.append("spread", upserted(post("6", "flo", "2024-01-01T10:05:00Z", "Rain")));
    Slice.Builder slice = Slice.newBuilder().setCorpus("spread").setMinPosition(end);

    assertThat(
            exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:\"x:1\""))))
        .containsExactly("x:1", "x:2", "x:3", "x:4", "x:5");
    assertThat(
            exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:\"x:4\""))))
        .containsExactly("x:4", "x:5");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder()
                    .setSlice(slice.setQuery("harbour"))
                    .setWithReposts(true)))
        .containsExactly("x:1", "x:2", "x:3");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder().setSlice(slice.clearQuery()).addPostIds("x:2")))
        .containsExactly("x:2");
    assertThat(
            exported(
                ExportPostsRequest.newBuilder()
                    .setSlice(slice)
                    .addPostIds("x:1")
                    .setWithReposts(true)
                    .setWithQuotes(true)))
        .containsExactly("x:1", "x:2", "x:3", "x:4");
    fails(
        () -> exported(ExportPostsRequest.newBuilder().setSlice(slice.setQuery("cascade:x*"))),
        Code.INVALID_ARGUMENT,
        "whole id of a post");
  }

  private List<String> exported(ExportPostsRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    analysis
        .service()
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .exportPosts(request.build())
        .forEachRemaining(part -> part.getPostsList().forEach(post -> ids.add(post.getId())));
    return ids;
  }

  private List<String> found(String query) {
    return analysis
        .service()
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .searchPosts(
            SearchPostsRequest.newBuilder().setSlice(slice("thread").setQuery(query)).build())
        .getItemsList()
        .stream()
        .map(Post::getId)
        .toList();
  }
}
