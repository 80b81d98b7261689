package chancery.gateway.testing;

import chancery.ingest.v1.AddLabelsRequest;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.ingest.v1.DefinitionServiceGrpc;
import chancery.ingest.v1.DefinitionVersion;
import chancery.ingest.v1.DeleteDefinitionRequest;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.GetDefinitionRequest;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsRequest;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.ListLabelsRequest;
import chancery.ingest.v1.ListLabelsResponse;
import chancery.ingest.v1.PutDefinitionRequest;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingKind;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingObjectType;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.log.v1.StanceTarget;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;

/**
 * One definition of each kind under any name but {@code absent} and {@code digital-diplomacy};
 * keeps the last requests. The content {@code bad} is refused.
 */
public final class ScriptedDefinitions extends DefinitionServiceGrpc.DefinitionServiceImplBase {

  private static volatile PutDefinitionRequest put = PutDefinitionRequest.getDefaultInstance();
  private static volatile GetDefinitionRequest got = GetDefinitionRequest.getDefaultInstance();
  private static volatile ListDefinitionsRequest listed =
      ListDefinitionsRequest.getDefaultInstance();
  private static volatile AddLabelsRequest labelled = AddLabelsRequest.getDefaultInstance();

  private final Calls calls = new Calls();

  public static PutDefinitionRequest lastPut() {
    return put;
  }

  public static GetDefinitionRequest lastGet() {
    return got;
  }

  public static ListDefinitionsRequest lastList() {
    return listed;
  }

  public static AddLabelsRequest lastLabels() {
    return labelled;
  }

  private static Definition definition(DefinitionKind kind, String name) {
    if (name.equals("absent") || name.equals("digital-diplomacy")) {
      throw ChanceryException.of(
          Code.NOT_FOUND, "DEFINITION_NOT_FOUND", "There is no '%s'".formatted(name));
    }
    Definition.Builder definition = Definition.newBuilder().setName(name).setVersion(2);
    if (kind == DefinitionKind.DEFINITION_KIND_CODEBOOK) {
      definition.setCodebook(
          Codebook.newBuilder()
              .addCategories(
                  Category.newBuilder()
                      .setName("water")
                      .addPatterns(
                          Pattern.newBuilder()
                              .setLang("en")
                              .setForm(PatternForm.PATTERN_FORM_WORDS)
                              .setText("dam*"))));
    } else if (kind == DefinitionKind.DEFINITION_KIND_FINDING) {
      definition
          .setTitle("Five <that> act as one")
          .setFinding(
              Finding.newBuilder()
                  .setKind(FindingKind.FINDING_KIND_GROUP)
                  .setConfidence(80)
                  .setNotes("They post within seconds.")
                  .addAccounts("x:1")
                  .addObjects(
                      FindingObject.newBuilder()
                          .setType(FindingObjectType.FINDING_OBJECT_TYPE_HASHTAG)
                          .setValue("harbour"))
                  .addEvidence("/v1/corpora/ira/coordination?window=10"));
    } else {
      definition.setStanceTarget(StanceTarget.newBuilder().setQuery("bridge").addWordsFor("yes"));
    }
    return definition.build();
  }

  @Override
  public void putDefinition(
      PutDefinitionRequest request, StreamObserver<PutDefinitionResponse> observer) {
    put = request;
    calls.unary(
        observer,
        () -> {
          if (request.getContent().toStringUtf8().equals("bad")) {
            throw ChanceryException.invalid("categories.water.en", "line 1, column 1: is bad");
          }
          return PutDefinitionResponse.newBuilder()
              .setDefinition(definition(request.getKind(), request.getName()))
              .setChanged(true)
              .setPosition(13)
              .build();
        });
  }

  @Override
  public void getDefinition(
      GetDefinitionRequest request, StreamObserver<GetDefinitionResponse> observer) {
    got = request;
    calls.unary(
        observer,
        () ->
            GetDefinitionResponse.newBuilder()
                .setDefinition(definition(request.getKind(), request.getName()))
                .addVersions(
                    DefinitionVersion.newBuilder()
                        .setVersion(2)
                        .setPosition(13)
                        .setRecordedAt(Timestamp.newBuilder().setSeconds(1_700_000_000)))
                .build());
  }

  @Override
  public void listDefinitions(
      ListDefinitionsRequest request, StreamObserver<ListDefinitionsResponse> observer) {
    listed = request;
    calls.unary(
        observer,
        () ->
            ListDefinitionsResponse.newBuilder()
                .addItems(definition(request.getKind(), "first"))
                .setNextPageToken("first")
                .build());
  }

  @Override
  public void deleteDefinition(
      DeleteDefinitionRequest request, StreamObserver<DeleteDefinitionResponse> observer) {
    calls.unary(
        observer,
        () -> {
          var unused = definition(request.getKind(), request.getName());
          return DeleteDefinitionResponse.newBuilder().setPosition(14).build();
        });
  }

  @Override
  public void addLabels(AddLabelsRequest request, StreamObserver<AddLabelsResponse> observer) {
    labelled = request;
    calls.unary(
        observer,
        () ->
            AddLabelsResponse.newBuilder()
                .setChanged(request.getLabelsCount())
                .setPosition(15)
                .build());
  }

  @Override
  public void listLabels(ListLabelsRequest request, StreamObserver<ListLabelsResponse> observer) {
    calls.unary(
        observer,
        () ->
            ListLabelsResponse.newBuilder()
                .addItems(StanceLabel.newBuilder().setPostId("x:1").setStance(Stance.STANCE_FAVOUR))
                .build());
  }
}
