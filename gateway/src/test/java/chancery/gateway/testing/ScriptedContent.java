package chancery.gateway.testing;

import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.CategoryPair;
import chancery.analysis.v1.CategoryShare;
import chancery.analysis.v1.CodebookRequest;
import chancery.analysis.v1.CodebookResponse;
import chancery.analysis.v1.CodedPosts;
import chancery.analysis.v1.CodingItem;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.CooccurrenceResponse;
import chancery.analysis.v1.Disagreement;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.KeynessItem;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.analysis.v1.PatternMatch;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.analysis.v1.TextPart;
import chancery.evidence.v1.Evidence;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.slice.v1.AsOf;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers a little for any slice and keeps the last request. The codebook {@code none} is not
 * there, and {@code digital-diplomacy} alone is built in.
 */
public final class ScriptedContent extends ContentServiceGrpc.ContentServiceImplBase {

  private static final AsOf AS_OF = AsOf.newBuilder().setPosition(7).build();
  private static final Evidence EVIDENCE =
      Evidence.newBuilder().setMethod("coding").setVersion("1").setConsidered(4).build();

  private static volatile @Nullable Message last;

  private final Calls calls = new Calls();

  /** The last request, which is of this type. */
  public static <T extends Message> T last(Class<T> type) {
    return Objects.requireNonNull(type.cast(last));
  }

  private static void note(Message request, String codebook) {
    last = request;
    if (codebook.equals("none")) {
      throw ChanceryException.of(
          Code.NOT_FOUND, "CODEBOOK_NOT_FOUND", "The corpus has no codebook 'none'");
    }
  }

  @Override
  public void coding(CodingRequest request, StreamObserver<CodingResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, request.getCodebook());
          CategoryShare share =
              CategoryShare.newBuilder().setCategory("trade").setPosts(1).setShare(0.25).build();
          CodedPosts coded =
              CodedPosts.newBuilder().setPosts(4).setCoded(1).addCategories(share).build();
          return CodingResponse.newBuilder()
              .setCodebook(request.getCodebook())
              .setVersion(3)
              .setAll(coded)
              .addItems(
                  CodingItem.newBuilder()
                      .setFrom(Timestamp.newBuilder().setSeconds(1_700_000_000))
                      .setGroup("=fr")
                      .setCoded(coded))
              .setTotal(4)
              .setAsOf(AS_OF)
              .setEvidence(EVIDENCE)
              .build();
        });
  }

  @Override
  public void cooccurrence(
      CooccurrenceRequest request, StreamObserver<CooccurrenceResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, request.getCodebook());
          return CooccurrenceResponse.newBuilder()
              .addPairs(
                  CategoryPair.newBuilder()
                      .setFirst("trade")
                      .setSecond("war")
                      .setExpected(0.5)
                      .setPhi(-0.1))
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void keyness(KeynessRequest request, StreamObserver<KeynessResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, "");
          return KeynessResponse.newBuilder()
              .addItems(KeynessItem.newBuilder().setValue("tariff").setPosts(9).setZ(4.5).setP(1))
              .addAgainstItems(KeynessItem.newBuilder().setValue("peace").setZ(-2))
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void codebook(CodebookRequest request, StreamObserver<CodebookResponse> observer) {
    calls.unary(
        observer,
        () -> {
          boolean builtIn = request.getCodebook().equals("digital-diplomacy");
          note(request, builtIn ? "" : "none");
          return CodebookResponse.newBuilder()
              .setDefinition(
                  Definition.newBuilder()
                      .setName(request.getCodebook())
                      .setVersion(1)
                      .setTitle("Built in")
                      .setCodebook(Codebook.getDefaultInstance()))
              .setBuiltIn(true)
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void structure(StructureRequest request, StreamObserver<StructureResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, "");
          return StructureResponse.newBuilder().setPosts(5).setReplies(2).setAsOf(AS_OF).build();
        });
  }

  @Override
  public void agreement(AgreementRequest request, StreamObserver<AgreementResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, request.getCodebook());
          return AgreementResponse.newBuilder()
              .addCoders("ann")
              .addItems(Disagreement.newBuilder().setPostId("x:1").addCodebook("trade"))
              .setNextPageToken("1")
              .setAsOf(AS_OF)
              .build();
        });
  }

  @Override
  public void explainCoding(
      ExplainCodingRequest request, StreamObserver<ExplainCodingResponse> observer) {
    calls.unary(
        observer,
        () -> {
          note(request, request.getCodebook());
          return ExplainCodingResponse.newBuilder()
              .addCategories("trade")
              .addMatches(
                  PatternMatch.newBuilder()
                      .setCategory("trade")
                      .setPattern(
                          Pattern.newBuilder()
                              .setForm(PatternForm.PATTERN_FORM_WORDS)
                              .setText("tariff*"))
                      .setPart(TextPart.TEXT_PART_TEXT)
                      .setFrom(0)
                      .setTo(7)
                      .setFound("Tariffs"))
              .setAsOf(AS_OF)
              .build();
        });
  }
}
