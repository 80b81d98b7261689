package chancery.gateway.testing;

import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.BurstsResponse;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;
import chancery.analysis.v1.TrendServiceGrpc;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;

/** Answers a little for any slice and keeps the last request. */
public final class ScriptedTrends extends TrendServiceGrpc.TrendServiceImplBase {

  private static volatile BurstsRequest bursts = BurstsRequest.getDefaultInstance();
  private static volatile CurrentBurstsRequest current = CurrentBurstsRequest.getDefaultInstance();
  private static volatile HashtagRequest hashtag = HashtagRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static BurstsRequest lastBursts() {
    return bursts;
  }

  public static CurrentBurstsRequest lastCurrent() {
    return current;
  }

  public static HashtagRequest lastHashtag() {
    return hashtag;
  }

  @Override
  public void bursts(BurstsRequest request, StreamObserver<BurstsResponse> observer) {
    bursts = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          BurstsResponse.Builder response = BurstsResponse.newBuilder().setBursts(1).setWarm(true);
          response
              .addItemsBuilder()
              .setValue("=cmd")
              .setFrom(Timestamp.newBuilder().setSeconds(1_700_000_000))
              .setTo(Timestamp.newBuilder().setSeconds(1_700_086_400))
              .setStrength(12.5)
              .setPosts(30);
          return response.build();
        });
  }

  @Override
  public void currentBursts(
      CurrentBurstsRequest request, StreamObserver<CurrentBurstsResponse> observer) {
    current = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return CurrentBurstsResponse.newBuilder().setWarm(true).setTotal(5).build();
        });
  }

  @Override
  public void hashtag(HashtagRequest request, StreamObserver<HashtagResponse> observer) {
    hashtag = request;
    calls.unary(
        observer,
        () -> {
          ScriptedAnalysis.behave(request.getSlice());
          return HashtagResponse.newBuilder().setTag("summit").setPosts(4).build();
        });
  }
}
