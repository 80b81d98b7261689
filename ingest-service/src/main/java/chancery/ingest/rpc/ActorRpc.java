package chancery.ingest.rpc;

import chancery.ingest.actor.Actors;
import chancery.ingest.corpus.Listed;
import chancery.ingest.log.LogFeed;
import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.DeleteActorRequest;
import chancery.ingest.v1.DeleteActorResponse;
import chancery.ingest.v1.ListActorsRequest;
import chancery.ingest.v1.ListActorsResponse;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Actor;
import chancery.slice.v1.AsOf;
import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import org.jspecify.annotations.Nullable;

/** {@code chancery.ingest.v1.ActorService}. */
@GrpcService
class ActorRpc extends ActorServiceGrpc.ActorServiceImplBase {

  private final Calls calls;
  private final LogFeed log;
  private final Actors actors;
  private final BodyLimits limits;

  ActorRpc(Calls calls, LogFeed log, Actors actors, BodyLimits limits) {
    this.calls = calls;
    this.log = log;
    this.actors = actors;
    this.limits = limits;
  }

  @Override
  public StreamObserver<PutActorsRequest> putActors(StreamObserver<PutActorsResponse> observer) {
    Calls.expectCancellation(observer);
    return new ActorBody(observer);
  }

  @Override
  public void listActors(ListActorsRequest request, StreamObserver<ListActorsResponse> observer) {
    calls.unary(
        observer,
        () -> {
          AsOf asOf = log.end();
          Listed<Actor> page =
              actors.list(request.getCorpus(), request.getPageSize(), request.getPageToken());
          return ListActorsResponse.newBuilder()
              .addAllItems(page.items())
              .setNextPageToken(page.nextPageToken())
              .setAsOf(asOf)
              .build();
        });
  }

  @Override
  public void deleteActor(
      DeleteActorRequest request, StreamObserver<DeleteActorResponse> observer) {
    calls.unary(
        observer,
        () ->
            DeleteActorResponse.newBuilder()
                .setPosition(actors.delete(request.getCorpus(), request.getActorId()))
                .build());
  }

  /** Collects the body, which takes effect as a whole. */
  private final class ActorBody implements StreamObserver<PutActorsRequest> {

    private final StreamObserver<PutActorsResponse> observer;
    private @Nullable PutActorsHeader header;
    private ByteString body = ByteString.EMPTY;
    private boolean tooLarge;

    ActorBody(StreamObserver<PutActorsResponse> observer) {
      this.observer = observer;
    }

    @Override
    public void onNext(PutActorsRequest request) {
      switch (request.getPartCase()) {
        case HEADER -> header = request.getHeader();
        case CHUNK -> add(request.getChunk());
        case PART_NOT_SET -> {}
      }
    }

    private void add(ByteString chunk) {
      tooLarge |= (long) body.size() + chunk.size() > limits.actorBytes();
      body = tooLarge ? ByteString.EMPTY : body.concat(chunk);
    }

    @Override
    public void onError(Throwable gone) {
      body = ByteString.EMPTY;
    }

    @Override
    public void onCompleted() {
      calls.answer(observer, this::put);
    }

    private PutActorsResponse put() {
      PutActorsHeader given = header;
      if (given == null) {
        throw ChanceryException.invalid("header", "is missing; it comes before the body");
      }
      if (tooLarge) {
        throw ChanceryException.invalid(
            "body",
            "is larger than %d bytes; send the actors in several parts, or raise chancery.import.actor-bytes"
                .formatted(limits.actorBytes()));
      }
      return actors.put(given, body.toByteArray());
    }
  }
}
