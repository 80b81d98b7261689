package chancery.gateway.testing;

import chancery.ingest.v1.DeleteAuthorRequest;
import chancery.ingest.v1.DeleteAuthorResponse;
import chancery.ingest.v1.DeletePostRequest;
import chancery.ingest.v1.DeletePostResponse;
import chancery.ingest.v1.GetPostRequest;
import chancery.ingest.v1.GetPostResponse;
import chancery.ingest.v1.PostStoreServiceGrpc;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;

/** A store that has a post under any id but {@code none}. */
public final class ScriptedPosts extends PostStoreServiceGrpc.PostStoreServiceImplBase {

  private final Calls calls = new Calls();

  /** A post that says what the text is. */
  public static Post post(String id, String text) {
    return Post.newBuilder()
        .setId(id)
        .setPlatform("x")
        .setKind(Kind.KIND_ORIGINAL)
        .setAuthor(Author.newBuilder().setId("x:u").setHandle("u").setFollowers(5))
        .setCreatedAt(Timestamp.newBuilder().setSeconds(1_704_067_200))
        .setText(text)
        .addHashtags("news")
        .build();
  }

  @Override
  public void getPost(GetPostRequest request, StreamObserver<GetPostResponse> observer) {
    calls.unary(
        observer,
        () ->
            GetPostResponse.newBuilder()
                .setPost(post(known(request.getPostId()), "Good morning"))
                .build());
  }

  @Override
  public void deletePost(DeletePostRequest request, StreamObserver<DeletePostResponse> observer) {
    calls.unary(
        observer,
        () -> {
          known(request.getPostId());
          return DeletePostResponse.newBuilder().setPosition(9).build();
        });
  }

  @Override
  public void deleteAuthor(
      DeleteAuthorRequest request, StreamObserver<DeleteAuthorResponse> observer) {
    calls.unary(
        observer,
        () -> {
          known(request.getAuthorId());
          return DeleteAuthorResponse.newBuilder().setPosition(10).setPosts(2).build();
        });
  }

  private static String known(String id) {
    if (id.equals("none")) {
      throw ChanceryException.of(Code.NOT_FOUND, "POST_NOT_FOUND", "There is no post 'none'");
    }
    return id;
  }
}
