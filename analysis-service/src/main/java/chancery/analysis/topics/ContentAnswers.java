package chancery.analysis.topics;

import chancery.analysis.answer.Answering;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.CodebookRequest;
import chancery.analysis.v1.CodebookResponse;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.CooccurrenceResponse;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;

/**
 * Answers every call of {@code ContentService}, from the cache where that is quicker. Thread-safe.
 */
public final class ContentAnswers {

  private final Answering answering;
  private final CodingTables codings;
  private final KeyValues keyValues;
  private final Agreements agreements;

  /**
   * @param mostHumanCodes in one request
   */
  public ContentAnswers(Answering answering, Limits limits, int mostHumanCodes) {
    this.answering = answering;
    this.codings = new CodingTables(limits);
    this.keyValues = new KeyValues(limits);
    this.agreements = new Agreements(limits, mostHumanCodes);
  }

  public CodingResponse coding(CodingRequest request) throws InterruptedException {
    return answering.answer(
        "content.coding.1",
        request,
        CodingResponse.parser(),
        slice -> codings.answer(slice, request));
  }

  public CooccurrenceResponse cooccurrence(CooccurrenceRequest request)
      throws InterruptedException {
    return answering.answer(
        "content.cooccurrence.1",
        request,
        CooccurrenceResponse.parser(),
        slice -> Cooccurrences.answer(slice, request));
  }

  public KeynessResponse keyness(KeynessRequest request) throws InterruptedException {
    return answering.answer(
        "content.keyness.1",
        request,
        KeynessResponse.parser(),
        slice ->
            keyValues.answer(
                slice,
                request.hasAgainst()
                    ? answering.selection(slice, request.getAgainst(), "against")
                    : null,
                request));
  }

  public StructureResponse structure(StructureRequest request) throws InterruptedException {
    return answering.answer(
        "content.structure.1",
        request,
        StructureResponse.parser(),
        slice -> Structures.answer(slice, request));
  }

  public AgreementResponse agreement(AgreementRequest request) throws InterruptedException {
    return answering.answer(
        "content.agreement.1",
        request,
        AgreementResponse.parser(),
        slice -> agreements.answer(slice, request));
  }

  public ExplainCodingResponse explain(ExplainCodingRequest request) throws InterruptedException {
    return answering.answer(
        "content.explain.1",
        request,
        ExplainCodingResponse.parser(),
        slice -> Explanations.answer(slice, request));
  }

  public CodebookResponse codebook(CodebookRequest request) throws InterruptedException {
    try (OpenSlice slice = answering.open(request.getSlice())) {
      CodedBook book = slice.codebook(request.getCodebook());
      return CodebookResponse.newBuilder()
          .setDefinition(book.definition())
          .setBuiltIn(book.builtIn())
          .setAsOf(slice.asOf())
          .build();
    }
  }
}
