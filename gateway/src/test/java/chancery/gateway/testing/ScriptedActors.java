package chancery.gateway.testing;

import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.DeleteActorRequest;
import chancery.ingest.v1.DeleteActorResponse;
import chancery.ingest.v1.ListActorsRequest;
import chancery.ingest.v1.ListActorsResponse;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import io.grpc.stub.StreamObserver;

/** Takes any actors and counts their bytes as received ones; has one embassy. */
public final class ScriptedActors extends ActorServiceGrpc.ActorServiceImplBase {

  private final Calls calls = new Calls();

  @Override
  public StreamObserver<PutActorsRequest> putActors(StreamObserver<PutActorsResponse> observer) {
    return new StreamObserver<>() {
      private final PutActorsResponse.Builder response = PutActorsResponse.newBuilder();

      @Override
      public void onNext(PutActorsRequest request) {
        response.setReceived(response.getReceived() + request.getChunk().size());
        if (request.hasHeader()) {
          response.addRejectsBuilder().setReason(request.getHeader().toString());
        }
      }

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onCompleted() {
        observer.onNext(response.setPosition(11).build());
        observer.onCompleted();
      }
    };
  }

  @Override
  public void listActors(ListActorsRequest request, StreamObserver<ListActorsResponse> observer) {
    Actor embassy =
        Actor.newBuilder()
            .setId("embassy")
            .setName("Embassy of Freedonia")
            .setKind(ActorKind.ACTOR_KIND_EMBASSY)
            .addAccounts(Account.newBuilder().setPlatform("x").setHandle("freedonia"))
            .build();
    calls.unary(observer, () -> ListActorsResponse.newBuilder().addItems(embassy).build());
  }

  @Override
  public void deleteActor(
      DeleteActorRequest request, StreamObserver<DeleteActorResponse> observer) {
    calls.unary(observer, () -> DeleteActorResponse.newBuilder().setPosition(12).build());
  }
}
