package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ingest.v1.ActorServiceGrpc;
import chancery.ingest.v1.ListActorsRequest;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsRequest;
import chancery.ingest.v1.PutActorsResponse;
import com.google.protobuf.ByteString;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActorServiceIT extends WholeService {

  @Test
  void actorsComeInChunks() throws Exception {
    put("actors");
    byte[] json =
        "[{\"name\":\"Foreign Office\",\"country\":\"GB\"}]".getBytes(StandardCharsets.UTF_8);
    PutActorsResponse put =
        ImportClient.putActors(
            channel,
            PutActorsRequest.newBuilder()
                .setHeader(
                    PutActorsHeader.newBuilder()
                        .setCorpus("actors")
                        .setMediaType("application/json"))
                .build(),
            PutActorsRequest.newBuilder().setChunk(ByteString.copyFrom(json, 0, 10)).build(),
            PutActorsRequest.newBuilder()
                .setChunk(ByteString.copyFrom(json, 10, json.length - 10))
                .build());

    assertThat(put.getActors()).isEqualTo(1);
    assertThat(
            ActorServiceGrpc.newBlockingStub(channel)
                .listActors(ListActorsRequest.newBuilder().setCorpus("actors").build())
                .getItems(0)
                .getId())
        .isEqualTo("foreign-office");
  }
}
