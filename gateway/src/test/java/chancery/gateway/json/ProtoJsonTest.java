package chancery.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.Edge;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.Node;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.ListCorporaResponse;
import chancery.log.v1.RecordedEvent;
import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProtoJsonTest {

  private final ProtoJson json = new ProtoJson();

  private String write(Message message) {
    return new String(json.bytes(message), StandardCharsets.UTF_8);
  }

  @Test
  void aPostLeavesOutWhatIsUnknownAndWritesTheRest() {
    Post post =
        Post.newBuilder()
            .setId("x:1")
            .setKind(Kind.KIND_REPOST)
            .setAuthor(Author.newBuilder().setId("x:u").setDisplayName("U").setFollowers(0))
            .setCreatedAt(Timestamp.newBuilder().setSeconds(1_704_067_200).setNanos(5_000_000))
            .setText("Привет \"мир\"")
            .build();

    assertThat(write(post))
        .isEqualTo(
            "{\"id\":\"x:1\",\"platform\":\"\",\"kind\":\"REPOST\","
                + "\"author\":{\"id\":\"x:u\",\"displayName\":\"U\",\"followers\":0},"
                + "\"createdAt\":\"2024-01-01T00:00:00.005Z\",\"text\":\"Привет \\\"мир\\\"\","
                + "\"hashtags\":[],\"mentions\":[],\"links\":[],\"media\":[]}");
  }

  @Test
  void enumsGoWithoutTheirTypesPrefix() {
    assertThat(write(Import.newBuilder().setState(ImportState.IMPORT_STATE_DONE).build()))
        .contains("\"state\":\"DONE\"");
    assertThat(write(Edge.newBuilder().setKind(InteractionKind.INTERACTION_KIND_MENTION).build()))
        .contains("\"kind\":\"MENTION\"");
  }

  @Test
  void aValueOfANewerContractIsItsNumber() {
    assertThat(write(Post.newBuilder().setKindValue(99).build())).contains("\"kind\":\"99\"");
  }

  @Test
  void longsAreNumbersToTheLastDigit() {
    assertThat(write(Import.newBuilder().setPosition(Long.MAX_VALUE).build()))
        .contains("\"position\":9223372036854775807");
  }

  @Test
  void whatIsNotANumberIsNull() {
    assertThat(write(Node.newBuilder().setPageRank(Double.NaN).setX(-0.5).build()))
        .contains("\"pageRank\":null")
        .contains("\"x\":-0.5");
  }

  @Test
  void mapsBytesAndDurationsHaveTheirForms() {
    assertThat(write(ImportHeader.newBuilder().putParameters("map.text", "content").build()))
        .contains("\"parameters\":{\"map.text\":\"content\"}");
    assertThat(write(RecordedEvent.newBuilder().setPayload(ByteString.copyFromUtf8("a")).build()))
        .contains("\"payload\":\"YQ==\"");
    assertThat(
            write(Slice.newBuilder().setMaxStaleness(Duration.newBuilder().setSeconds(90)).build()))
        .contains("\"maxStaleness\":\"PT1M30S\"");
  }

  @Test
  void anEmptyListIsThere() {
    assertThat(write(ListCorporaResponse.getDefaultInstance()))
        .isEqualTo("{\"items\":[],\"nextPageToken\":\"\"}");
  }

  @Test
  void aLargeNetworkIsValidJson() throws IOException {
    GetNetworkResponse.Builder network = GetNetworkResponse.newBuilder();
    for (int i = 0; i < 5000; i++) {
      network.addNodes(Node.newBuilder().setId("x:" + i).setPageRank(1.0 / (i + 1)));
      network.addEdges(Edge.newBuilder().setSource("x:" + i).setTarget("x:0").setWeight(i));
    }

    JsonNode read = new ObjectMapper().readTree(json.bytes(network.build()));

    assertThat(read.get("nodes")).hasSize(5000);
    assertThat(read.get("edges").get(4999).get("weight").asDouble()).isEqualTo(4999);
  }
}
