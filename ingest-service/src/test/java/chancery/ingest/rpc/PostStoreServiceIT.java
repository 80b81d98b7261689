package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.v1.DeleteAuthorRequest;
import chancery.ingest.v1.DeleteCorpusRequest;
import chancery.ingest.v1.DeletePostRequest;
import chancery.ingest.v1.GetPostRequest;
import chancery.ingest.v1.Import;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import com.google.rpc.Code;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostStoreServiceIT extends WholeService {

  @Test
  void postsAuthorsAndCorporaCanBeDeleted() throws Exception {
    put("erased");
    Import done = ImportClient.send(channel, csv("erased"), table(14)).result();
    String anId = firstPostId("erased", done.getPosition());
    String author =
        posts()
            .getPost(GetPostRequest.newBuilder().setCorpus("erased").setPostId(anId).build())
            .getPost()
            .getAuthor()
            .getId();

    var post = DeletePostRequest.newBuilder().setCorpus("erased").setPostId(anId).build();
    assertThat(posts().deletePost(post).getPosition()).isGreaterThan(done.getPosition());
    assertThatThrownBy(() -> posts().deletePost(post))
        .satisfies(thrown -> assertThat(failure(thrown).reason()).isEqualTo("POST_NOT_FOUND"));
    assertThat(
            posts()
                .deleteAuthor(
                    DeleteAuthorRequest.newBuilder()
                        .setCorpus("erased")
                        .setAuthorId(author)
                        .build())
                .getPosts())
        .isEqualTo(1);
    assertThat(corpus("erased").getPosts()).isEqualTo(12);
    corpora().deleteCorpus(DeleteCorpusRequest.newBuilder().setCorpus("erased").build());
    assertThatThrownBy(() -> corpus("erased"))
        .satisfies(thrown -> assertThat(failure(thrown).code()).isEqualTo(Code.NOT_FOUND));
  }

  private String firstPostId(String corpus, long upTo) throws IOException {
    Iterator<FollowResponse> responses =
        LogServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(30, TimeUnit.SECONDS)
            .follow(FollowRequest.getDefaultInstance());
    for (long position = 0; position < upTo; ) {
      for (var recorded : responses.next().getEventsList()) {
        position = recorded.getPosition();
        var event = chancery.log.v1.Event.parseFrom(recorded.getPayload());
        if (recorded.getCorpus().equals(corpus) && event.hasPostUpserted()) {
          return event.getPostUpserted().getPost().getId();
        }
      }
    }
    throw new AssertionError("no post of " + corpus);
  }
}
