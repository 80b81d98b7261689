package chancery.kit.testing;

import chancery.log.v1.Event;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import chancery.log.v1.RecordedEvent;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A log in memory behind a real gRPC server: events go out to followers as they are appended. */
public final class TestLog extends LogServiceGrpc.LogServiceImplBase implements AutoCloseable {

  private static final int BATCH = 1000;

  private final List<RecordedEvent> events = new ArrayList<>();
  private final List<ServerCallStreamObserver<FollowResponse>> followers = new ArrayList<>();
  private final Server server;

  public TestLog() throws IOException {
    server = ServerBuilder.forPort(0).addService(this).build().start();
  }

  public int port() {
    return server.getPort();
  }

  public ManagedChannel connect() {
    return NettyChannelBuilder.forAddress("127.0.0.1", port()).usePlaintext().build();
  }

  /** Appends an event and returns its position. */
  public synchronized long append(String corpus, Event event) {
    return appendPayload(corpus, event.toByteString());
  }

  /** Appends an event whose content has been erased since. */
  public synchronized long appendErased(String corpus) {
    return appendPayload(corpus, ByteString.EMPTY);
  }

  public synchronized long head() {
    return events.size();
  }

  /** Breaks all followers' streams off. */
  public synchronized void disconnect() {
    followers.forEach(
        follower -> follower.onError(io.grpc.Status.UNAVAILABLE.asRuntimeException()));
    followers.clear();
  }

  private long appendPayload(String corpus, ByteString payload) {
    long position = head() + 1;
    RecordedEvent recorded = Events.recorded(corpus, position, payload);
    events.add(recorded);
    followers.removeIf(ServerCallStreamObserver::isCancelled);
    followers.forEach(follower ->
        follower.onNext(
            FollowResponse.newBuilder().addEvents(recorded).setHeadPosition(position).build()));
    return position;
  }

  @Override
  public synchronized void follow(FollowRequest request, StreamObserver<FollowResponse> observer) {
    int from = (int) request.getAfterPosition();
    for (int start = from; start < events.size(); start += BATCH) {
      observer.onNext(
          FollowResponse.newBuilder()
              .addAllEvents(events.subList(start, Math.min(events.size(), start + BATCH)))
              .setHeadPosition(head())
              .build());
    }
    observer.onNext(FollowResponse.newBuilder().setHeadPosition(head()).build());
    ServerCallStreamObserver<FollowResponse> follower =
        (ServerCallStreamObserver<FollowResponse>) observer;
    follower.setOnCancelHandler(() -> {});
    followers.add(follower);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
