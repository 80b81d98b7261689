package chancery.ingest.definition;

import chancery.ingest.definition.Value.Text;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A codebook as analysts write it: a title, a description, and categories by their names, each with
 * lists of patterns by language, or under {@code any} for all, and those under {@code exclude} that
 * take a post out again. Not thread-safe.
 */
final class CodebookDocument {

  private static final Set<String> KNOWN = Set.of("title", "description", "categories");
  private static final Set<String> WORDS_OF_ITS_OWN = Set.of("title", "description", "exclude");
  static final String ALL_LANGUAGES = "any";
  private static final Set<String> TWO_LETTERS =
      Set.copyOf(Arrays.asList(java.util.Locale.getISOLanguages()));

  private final DefinitionLimits limits;
  private int patterns;

  private CodebookDocument(DefinitionLimits limits) {
    this.limits = limits;
  }

  /** What the document says as far as it has no faults, which are told to its section. */
  static Definition.Builder read(Section root, DefinitionLimits limits) {
    return new CodebookDocument(limits).definition(root);
  }

  private Definition.Builder definition(Section root) {
    Definition.Builder definition = Definition.newBuilder();
    root.allow(KNOWN);
    root.text("title", limits.titleCharacters()).ifPresent(definition::setTitle);
    root.text("description", limits.descriptionCharacters()).ifPresent(definition::setDescription);
    Codebook.Builder codebook = definition.getCodebookBuilder();
    Map<String, Section> categories =
        root.section("categories").map(Section::sections).orElse(Map.of());
    categories.forEach((name, section) -> codebook.addCategories(category(name, section)));
    if (!root.fields().containsKey("categories")) {
      root.fault("has no categories; a codebook has them under 'categories', by their names");
    } else if (root.section("categories").map(found -> found.fields().isEmpty()).orElse(false)) {
      root.fault("categories", root.fields().get("categories").at(), "has no category");
    }
    checkCounts(root, categories.size());
    return definition;
  }

  private void checkCounts(Section root, int categories) {
    if (categories > limits.categories()) {
      root.fault(
          "there are %d categories, and %d are the most (chancery.definition.categories)"
              .formatted(categories, limits.categories()));
    }
    if (patterns > limits.patterns()) {
      root.fault(
          "there are %d patterns, and %d are the most (chancery.definition.patterns)"
              .formatted(patterns, limits.patterns()));
    }
  }

  private Category category(String name, Section section) {
    if (!Names.isName(name)) {
      section.fault("'%s' is no name of a category; %s".formatted(name, Names.RULE));
    }
    Category.Builder category = Category.newBuilder().setName(name);
    section.text("title", limits.titleCharacters()).ifPresent(category::setTitle);
    section.text("description", limits.descriptionCharacters()).ifPresent(category::setDescription);
    long before = section.faultCount();
    add(category, section, false);
    if (category.getPatternsCount() == 0 && section.faultCount() == before) {
      section.fault("has no pattern by which posts could belong to it");
    }
    section.section("exclude").ifPresent(excluded -> add(category, excluded, true));
    return category.build();
  }

  private void add(Category.Builder category, Section lists, boolean excludes) {
    lists
        .fields()
        .forEach((language, field) -> {
          if (!excludes && WORDS_OF_ITS_OWN.contains(language)) {
            return;
          }
          if (isLanguage(language)) {
            category.addAllPatterns(patterns(lists, language, excludes));
          } else {
            lists.fault(language, field.at(), unknown(language, excludes));
          }
        });
  }

  private static boolean isLanguage(String name) {
    return name.equals(ALL_LANGUAGES) || TWO_LETTERS.contains(name) || name.matches("[a-z]{3}");
  }

  private static String unknown(String name, boolean excludes) {
    return "'%s' is no language; here stand languages such as en, or any for all%s"
        .formatted(name, excludes ? "" : ", and title, description and exclude");
  }

  /** Each once, in the document's order. */
  private Set<Pattern> patterns(Section lists, String language, boolean excludes) {
    Set<Pattern> read = new LinkedHashSet<>();
    for (Text text : lists.texts(language)) {
      try {
        read.add(
            PatternText.read(text.text(), limits.patternCharacters())
                .setLang(language.equals(ALL_LANGUAGES) ? "" : language)
                .setExcludes(excludes)
                .build());
      } catch (IllegalArgumentException bad) {
        lists.fault(language, text.at(), String.valueOf(bad.getMessage()));
      }
    }
    patterns += read.size();
    return read;
  }
}
