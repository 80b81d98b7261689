package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.DefinitionServiceGrpc;
import chancery.ingest.v1.DeleteDefinitionRequest;
import chancery.ingest.v1.GetDefinitionRequest;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsRequest;
import chancery.ingest.v1.ListLabelsRequest;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.DefinitionKind;
import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefinitionServiceIT extends WholeService {

  private static final DefinitionKind TARGET = DefinitionKind.DEFINITION_KIND_STANCE_TARGET;

  private DefinitionServiceGrpc.DefinitionServiceBlockingStub definitions() {
    return DefinitionServiceGrpc.newBlockingStub(channel);
  }

  private static PutDefinitionRequest target(String corpus, String yaml) {
    return PutDefinitionRequest.newBuilder()
        .setCorpus(corpus)
        .setKind(TARGET)
        .setName("bridge")
        .setMediaType("application/yaml")
        .setContent(ByteString.copyFromUtf8(yaml))
        .build();
  }

  @Test
  void aDefinitionLivesFromPutToDelete() {
    put("definitions");
    PutDefinitionResponse put = definitions().putDefinition(target("definitions", "query: bridge"));
    GetDefinitionResponse got =
        definitions()
            .getDefinition(
                GetDefinitionRequest.newBuilder()
                    .setCorpus("definitions")
                    .setKind(TARGET)
                    .setName("bridge")
                    .build());

    assertThat(got.getDefinition()).isEqualTo(put.getDefinition());
    assertThat(got.getAsOf().getPosition()).isGreaterThanOrEqualTo(put.getPosition());
    assertThat(
            definitions()
                .listDefinitions(
                    ListDefinitionsRequest.newBuilder()
                        .setCorpus("definitions")
                        .setKind(TARGET)
                        .build())
                .getItemsList())
        .containsExactly(put.getDefinition());
    assertThat(
            definitions()
                .addLabels(
                    AddLabelsRequest.newBuilder()
                        .setCorpus("definitions")
                        .setTarget("bridge")
                        .build())
                .getPosition())
        .isEqualTo(put.getPosition());
    assertThat(
            definitions()
                .listLabels(
                    ListLabelsRequest.newBuilder()
                        .setCorpus("definitions")
                        .setTarget("bridge")
                        .build())
                .getItemsList())
        .isEmpty();
    assertThat(
            definitions()
                .deleteDefinition(
                    DeleteDefinitionRequest.newBuilder()
                        .setCorpus("definitions")
                        .setKind(TARGET)
                        .setName("bridge")
                        .build())
                .getPosition())
        .isGreaterThan(put.getPosition());
  }

  @Test
  void whatIsWrongComesWithItsFields() {
    put("definitions-wrong");
    ChanceryException refused =
        failure(
            catchThrowable(() ->
                definitions().putDefinition(target("definitions-wrong", "title: T\nfor: [a*]"))));

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.violations())
        .extracting(ChanceryException.Violation::field)
        .containsExactly("content", "for");
  }
}
