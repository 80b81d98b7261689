package chancery.ingest.rpc;

import chancery.ingest.post.Posts;
import chancery.ingest.v1.DeleteAuthorRequest;
import chancery.ingest.v1.DeleteAuthorResponse;
import chancery.ingest.v1.DeletePostRequest;
import chancery.ingest.v1.DeletePostResponse;
import chancery.ingest.v1.GetPostRequest;
import chancery.ingest.v1.GetPostResponse;
import chancery.ingest.v1.PostStoreServiceGrpc;
import chancery.kit.rpc.Calls;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

/** {@code chancery.ingest.v1.PostStoreService}. */
@GrpcService
class PostStoreRpc extends PostStoreServiceGrpc.PostStoreServiceImplBase {

  private final Calls calls;
  private final Posts posts;

  PostStoreRpc(Calls calls, Posts posts) {
    this.calls = calls;
    this.posts = posts;
  }

  @Override
  public void getPost(GetPostRequest request, StreamObserver<GetPostResponse> observer) {
    calls.unary(
        observer,
        () ->
            GetPostResponse.newBuilder()
                .setPost(posts.get(request.getCorpus(), request.getPostId()))
                .build());
  }

  @Override
  public void deletePost(DeletePostRequest request, StreamObserver<DeletePostResponse> observer) {
    calls.unary(
        observer,
        () ->
            DeletePostResponse.newBuilder()
                .setPosition(posts.delete(request.getCorpus(), request.getPostId()))
                .build());
  }

  @Override
  public void deleteAuthor(
      DeleteAuthorRequest request, StreamObserver<DeleteAuthorResponse> observer) {
    calls.unary(
        observer,
        () -> {
          Posts.AuthorDeletion deletion =
              posts.deleteAuthor(request.getCorpus(), request.getAuthorId());
          return DeleteAuthorResponse.newBuilder()
              .setPosts(deletion.posts())
              .setPosition(deletion.position())
              .build();
        });
  }
}
