package chancery.analysis.topics;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.log.v1.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The posts of a slice that a codebook has patterns for: those in one of its languages, and those
 * whose language is not known. A codebook without languages has patterns for all.
 *
 * @param considered selects them
 * @param langs of the codebook; empty for all
 * @param total posts in the slice
 */
record CodedSlice(
    OpenSlice slice, CodedBook book, Selection considered, List<String> langs, long total) {

  private static final String UNKNOWN = "und";

  /**
   * @param codebook empty for the built-in one
   */
  static CodedSlice of(OpenSlice slice, String codebook) {
    CodedBook book = slice.codebook(codebook);
    List<String> langs = langs(book);
    Selection all = slice.selection();
    long total = slice.view().table(all, List.of(), List.of()).total();
    if (langs.isEmpty()) {
      return new CodedSlice(slice, book, all, langs, total);
    }
    List<Query> wanted =
        langs.stream().<Query>map(lang -> new Query.Value(Field.LANG, lang)).toList();
    Query narrowed = new Query.And(List.of(all.query(), new Query.Or(wanted)));
    Selection considered = new Selection(narrowed, all.from(), all.to());
    return new CodedSlice(slice, book, considered, langs, total);
  }

  private static List<String> langs(CodedBook book) {
    List<String> own =
        book.definition().getCodebook().getCategoriesList().stream()
            .flatMap(category -> category.getPatternsList().stream())
            .filter(pattern -> !pattern.getExcludes() && !pattern.getLang().isEmpty())
            .map(Pattern::getLang)
            .distinct()
            .sorted()
            .toList();
    return own.isEmpty() ? own : Stream.concat(own.stream(), Stream.of(UNKNOWN)).toList();
  }

  String name() {
    return book.definition().getName();
  }

  long version() {
    return book.definition().getVersion();
  }

  List<String> categories() {
    return book.categories();
  }

  Grouping byCategory() {
    return slice.byCategory(book);
  }

  /**
   * @param posts considered
   */
  Evidences evidence(String method, long posts) {
    Evidences evidence =
        Evidences.of(slice, method, "1")
            .parameter("codebook", name())
            .parameter("codebookVersion", version())
            .considered(posts)
            .leftOut("in a language that the codebook has no patterns for", total - posts);
    return langs.isEmpty()
        ? evidence
        : evidence.onlyPosts(
            langs.stream()
                .map(lang -> "lang:" + lang)
                .collect(Collectors.joining(" OR ", "(", ")")));
  }
}
