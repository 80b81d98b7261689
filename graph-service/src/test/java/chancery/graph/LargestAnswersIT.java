package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.CascadeServiceGrpc;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.GetConversationRequest;
import chancery.graph.v1.TraceClaimRequest;
import chancery.kit.error.ChanceryException;
import chancery.kit.testing.RunningService;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * As many posts as the settings' defaults allow in one answer fit the heap that the defaults are
 * made from, even where each is by another account, has a text as long as is kept, in a script of
 * two bytes a character, and answers another post that is not there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargestAnswersIT {

  private static final int TOO_MANY = 1_000_000;
  private static final Pattern MOST = Pattern.compile("more than (\\d+) posts");
  private static final String TEXT = "Гавань закрыта до осени. ".repeat(11);

  private final RunningGraph graph = new RunningGraph("-Xmx160m");
  private final Upstream upstream = graph.upstream();
  private final RunningService service = graph.service();

  LargestAnswersIT() throws IOException, InterruptedException {}

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  @Test
  void theLargestTraceFitsTheHeap() {
    TraceClaimRequest.Builder request = TraceClaimRequest.newBuilder().setSlice(slice("claim"));
    request.getClaimBuilder().setHashtag("harbour");
    int most = most("claim", () -> stub().traceClaim(request.build()));

    upstream.analysis().export("claim", made(most, number -> post(number, "lost" + number)));

    assertThat(stub().traceClaim(request.build()).getTotal().getAppearances()).isEqualTo(most);
  }

  @Test
  void theLargestCascadeFitsTheHeap() {
    GetCascadeRequest request =
        GetCascadeRequest.newBuilder().setSlice(slice("cascade")).setPostId("x:0").build();
    int most = most("cascade", () -> stub().getCascade(request));

    upstream.analysis().export("cascade", made(most, number -> post(number, "" + number / 2)));

    assertThat(stub().getCascade(request).getFigures().getSize()).isEqualTo(most);
  }

  @Test
  void theLargestConversationFitsTheHeap() {
    GetConversationRequest request =
        GetConversationRequest.newBuilder().setSlice(slice("talk")).setPostId("x:0").build();
    int most = most("talk", () -> stub().getConversation(request));

    upstream.analysis().export("talk", made(most, number -> post(number, "lost" + number)));

    assertThat(stub().getConversation(request).getFigures().getPosts()).isEqualTo(most);
  }

  /** How many posts are not refused, as the refusal of too many tells. */
  private int most(String corpus, Runnable call) {
    upstream.analysis().export(corpus, made(TOO_MANY, number -> post(number, "lost" + number)));
    ChanceryException refused = RunningGraph.failure(call);
    assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    Matcher most = MOST.matcher(refused.getMessage());
    assertThat(most.find()).as(refused.getMessage()).isTrue();
    return Integer.parseInt(most.group(1));
  }

  private Slice slice(String corpus) {
    long position = upstream.append(corpus, InventedPosts.post("0", "0", 0));
    return Slice.newBuilder().setCorpus(corpus).setMinPosition(position).build();
  }

  private CascadeServiceGrpc.CascadeServiceBlockingStub stub() {
    return service.stub(CascadeServiceGrpc::newBlockingStub);
  }

  private static List<Post> made(int count, IntFunction<Post> post) {
    return new AbstractList<>() {
      @Override
      public Post get(int number) {
        return post.apply(number);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private static Post post(int number, String answered) {
    String id = Integer.toString(number);
    Post.Builder post =
        InventedPosts.post(id, "account" + id, number)
            .setUrl("https://almanac.example/account" + id + "/status/" + id)
            .setText(TEXT + id)
            .setInReplyTo(InventedPosts.ofPost(answered));
    post.getAuthorBuilder().setHandle("account" + id).setFollowers(number);
    post.getEnrichmentBuilder().setLang("ru").addHashtags("harbour");
    post.getEnrichmentBuilder().getSentimentBuilder().setScore(0.5f);
    return post.build();
  }
}
