package chancery.ingest.definition;

import chancery.ingest.definition.Value.Field;
import chancery.ingest.definition.Value.Fields;
import chancery.ingest.definition.Value.Items;
import chancery.ingest.definition.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A definition as it is answered to those who ask for it, turned into the document that an analyst
 * would have written, so that an answer can be sent back as it is. Its name, its version and what
 * stands around it are left aside.
 */
final class AnsweredDocument {

  private static final String DEFINITION = "definition";
  private static final String FINDING = "finding";
  private static final Set<String> AROUND =
      Set.of(DEFINITION, "versions", "asOf", "builtIn", "changed", "position");
  private static final Set<String> ABOUT = Set.of("name", "version", "title", "description");
  private static final Set<String> CATEGORY = Set.of("name", "title", "description", "patterns");
  private static final Set<String> PATTERN = Set.of("lang", "form", "text", "excludes");

  private AnsweredDocument() {}

  /** The document as it would be written; itself, if it is no answer. */
  static Value asWritten(Value document, Faults faults) {
    if (!(document instanceof Fields fields)) {
      return document;
    }
    Section root = Section.root(fields, faults);
    boolean whole = root.has(DEFINITION);
    Section definition = whole ? root.section(DEFINITION).orElse(root) : root;
    if (Stream.of("codebook", "stanceTarget", FINDING).noneMatch(definition::has)) {
      return document;
    }
    if (whole) {
      root.allow(AROUND);
    }
    if (definition.has(FINDING)) {
      return finding(definition);
    }
    return definition.has("codebook") ? codebook(definition) : target(definition);
  }

  private static Value codebook(Section definition) {
    definition.allow(ABOUT, "codebook");
    Map<String, Field> written = about(definition);
    definition
        .section("codebook")
        .ifPresent(codebook -> {
          codebook.allow(Set.of("categories"));
          Map<String, Field> categories = new LinkedHashMap<>();
          for (Section category : codebook.items("categories")) {
            JsonDocument.put(
                categories, name(category), new Field(category.at(), category(category)));
          }
          written.put(
              "categories", new Field(codebook.at(), new Fields(categories, codebook.at())));
        });
    return new Fields(written, definition.at());
  }

  private static String name(Section category) {
    return category.text("name", Integer.MAX_VALUE).orElse("");
  }

  private static Fields category(Section category) {
    category.allow(CATEGORY);
    Map<String, Field> written = about(category);
    Map<String, List<Value>> including = new LinkedHashMap<>();
    Map<String, List<Value>> excluding = new LinkedHashMap<>();
    for (Section pattern : category.items("patterns")) {
      pattern.allow(PATTERN);
      boolean excludes = text(pattern, "excludes").equals("true");
      (excludes ? excluding : including)
          .computeIfAbsent(language(pattern), none -> new ArrayList<>())
          .add(new Text(written(pattern), pattern.at()));
    }
    written.putAll(lists(including, category.at()));
    if (!excluding.isEmpty()) {
      Fields lists = new Fields(lists(excluding, category.at()), category.at());
      written.put("exclude", new Field(category.at(), lists));
    }
    return new Fields(written, category.at());
  }

  private static String language(Section pattern) {
    String language = text(pattern, "lang");
    return language.isEmpty() ? CodebookDocument.ALL_LANGUAGES : language;
  }

  private static String written(Section pattern) {
    String text = text(pattern, "text");
    return switch (text(pattern, "form")) {
      case "REGEX" -> "/" + text + "/";
      case "WORDS" -> text;
      default -> {
        pattern.fault("has no 'form'; it is WORDS or REGEX");
        yield text;
      }
    };
  }

  private static Map<String, Field> lists(Map<String, List<Value>> byLanguage, Mark at) {
    Map<String, Field> lists = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, texts) -> lists.put(language, new Field(at, new Items(texts, at))));
    return lists;
  }

  private static Value target(Section definition) {
    definition.allow(ABOUT, "stanceTarget");
    Map<String, Field> written = about(definition);
    definition
        .section("stanceTarget")
        .ifPresent(target -> {
          target.allow(Set.of("query", "wordsFor", "wordsAgainst"));
          copy(target, "query", "query", written);
          copy(target, "wordsFor", "for", written);
          copy(target, "wordsAgainst", "against", written);
        });
    return new Fields(written, definition.at());
  }

  private static Value finding(Section definition) {
    definition.allow(ABOUT, FINDING);
    Map<String, Field> written = about(definition);
    definition.section(FINDING).ifPresent(finding -> written.putAll(finding.fields()));
    return new Fields(written, definition.at());
  }

  private static Map<String, Field> about(Section section) {
    Map<String, Field> written = new LinkedHashMap<>();
    copy(section, "title", "title", written);
    copy(section, "description", "description", written);
    return written;
  }

  private static void copy(Section from, String name, String as, Map<String, Field> to) {
    Field field = from.fields().get(name);
    if (field != null) {
      to.put(as, field);
    }
  }

  private static String text(Section section, String name) {
    return section.text(name, Integer.MAX_VALUE).orElse("");
  }
}
