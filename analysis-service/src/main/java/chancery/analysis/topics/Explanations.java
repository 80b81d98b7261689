package chancery.analysis.topics;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.content.CodedText;
import chancery.analysis.content.Match;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.text.Words;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.PatternMatch;
import chancery.analysis.v1.PlainText;
import chancery.analysis.v1.TextPart;
import chancery.kit.error.ChanceryException;
import chancery.kit.text.Folding;
import chancery.post.v1.Post;
import com.google.rpc.Code;
import java.util.List;

/** Answers {@code ExplainCoding}: what a codebook finds in one text, and where. */
final class Explanations {

  private static final int LONGEST = 100_000;
  private static final String UNKNOWN = "und";

  private Explanations() {}

  static ExplainCodingResponse answer(OpenSlice slice, ExplainCodingRequest request) {
    CodedBook book = slice.codebook(request.getCodebook());
    CodebookAutomaton automaton = slice.automaton(book);
    CodedText text = subject(slice, request);
    List<String> categories = automaton.categories();
    ExplainCodingResponse.Builder response =
        ExplainCodingResponse.newBuilder()
            .setCodebook(book.definition().getName())
            .setVersion(book.definition().getVersion())
            .setLang(text.lang())
            .setAsOf(slice.asOf())
            .setEvidence(
                Evidences.of(slice, "coding", "1")
                    .parameter("codebook", book.definition().getName())
                    .parameter("codebookVersion", book.definition().getVersion())
                    .considered(request.hasPostId() ? 1 : 0)
                    .build());
    for (int category : automaton.code(text)) {
      response.addCategories(categories.get(category));
    }
    automaton.explain(text).forEach(match -> response.addMatches(match(match, categories)));
    return response.build();
  }

  private static CodedText subject(OpenSlice slice, ExplainCodingRequest request) {
    return switch (request.getSubjectCase()) {
      case POST_ID -> CodedText.of(post(slice, request.getPostId()), new Words());
      case TEXT -> text(request.getText());
      case SUBJECT_NOT_SET ->
          throw ChanceryException.invalid("post", "name a post, or give a text");
    };
  }

  private static Post post(OpenSlice slice, String id) {
    Selection itself = new Selection(new Query.WithId(id), null, null);
    List<Post> posts = slice.view().search(itself, PostOrder.NEWEST, 1, null).posts();
    if (posts.isEmpty()) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "POST_NOT_FOUND",
          "The corpus %s has no post %s".formatted(slice.asked().getCorpus(), id));
    }
    return posts.getFirst();
  }

  private static CodedText text(PlainText given) {
    if (given.getText().length() > LONGEST) {
      throw ChanceryException.invalid(
          "text", "has more than %,d characters; give a part of it".formatted(LONGEST));
    }
    List<String> hashtags = given.getHashtagsList().stream().map(Folding::tag).toList();
    String lang = given.getLang().isEmpty() ? UNKNOWN : given.getLang();
    return CodedText.of("", given.getText(), hashtags, lang, new Words());
  }

  private static PatternMatch match(Match match, List<String> categories) {
    PatternMatch.Builder found =
        PatternMatch.newBuilder()
            .setCategory(categories.get(match.category()))
            .setPattern(match.pattern())
            .setPart(part(match.part()))
            .setFound(match.found());
    return match.part() == Match.Part.HASHTAGS
        ? found.build()
        : found.setFrom(match.from()).setTo(match.to()).build();
  }

  private static TextPart part(Match.Part part) {
    return switch (part) {
      case TITLE -> TextPart.TEXT_PART_TITLE;
      case TEXT -> TextPart.TEXT_PART_TEXT;
      case HASHTAGS -> TextPart.TEXT_PART_HASHTAGS;
    };
  }
}
