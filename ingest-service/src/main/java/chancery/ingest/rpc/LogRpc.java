package chancery.ingest.rpc;

import chancery.ingest.log.Following;
import chancery.kit.rpc.Calls;
import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import org.jboss.logging.Logger;

/** {@code chancery.log.v1.LogService}. */
@GrpcService
class LogRpc extends LogServiceGrpc.LogServiceImplBase {

  private static final Logger LOG = Logger.getLogger(LogRpc.class);

  private final Calls calls;
  private final Following following;

  LogRpc(Calls calls, Following following) {
    this.calls = calls;
    this.following = following;
  }

  @Override
  public void follow(FollowRequest request, StreamObserver<FollowResponse> observer) {
    LOG.infof("'%s' follows from position %d", request.getFollower(), request.getAfterPosition());
    calls.streaming(observer, sender -> following.follow(request.getAfterPosition(), sender::send));
  }
}
