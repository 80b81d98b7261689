package chancery.analysis.content;

import chancery.analysis.text.Words;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.util.List;

/** Small codebooks and texts. */
final class Books {

  private Books() {}

  /** Patterns of one category {@code a} for all languages. */
  static CodebookAutomaton ofWords(String... patterns) {
    return automaton(category("a", patterns));
  }

  static CodebookAutomaton automaton(Category.Builder... categories) {
    Codebook.Builder book = Codebook.newBuilder();
    for (Category.Builder category : categories) {
      book.addCategories(category);
    }
    return CodebookAutomaton.of(book.build(), CodebookLimits.USUAL);
  }

  static Category.Builder category(String name, String... patterns) {
    Category.Builder category = Category.newBuilder().setName(name);
    for (String pattern : patterns) {
      category.addPatterns(words(pattern));
    }
    return category;
  }

  static Pattern.Builder words(String text) {
    return Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS).setText(text);
  }

  static Pattern.Builder regex(String text) {
    return Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_REGEX).setText(text);
  }

  static CodedText text(String text, String... hashtags) {
    return inLanguage("en", text, hashtags);
  }

  static CodedText inLanguage(String lang, String text, String... hashtags) {
    return CodedText.of(text, new Words().of(text), List.of(hashtags), lang);
  }
}
