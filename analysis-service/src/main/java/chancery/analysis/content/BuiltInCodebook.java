package chancery.analysis.content;

import chancery.log.v1.Category;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The codebook that every corpus has: ten themes of digital technology in international relations,
 * in English and Russian. It is written in the form in which analysts write theirs, so that its
 * file is also a template.
 */
public final class BuiltInCodebook {

  public static final String NAME = "digital-diplomacy";

  /** Rises with every change of the file. */
  private static final long VERSION = 1;

  private static final String ALL_LANGUAGES = "any";

  private BuiltInCodebook() {}

  /** Reads it, which takes some tens of milliseconds. */
  public static Definition load() {
    JsonNode root = read();
    Definition.Builder definition =
        Definition.newBuilder()
            .setName(NAME)
            .setVersion(VERSION)
            .setTitle(root.required("title").asText())
            .setDescription(root.required("description").asText());
    for (Map.Entry<String, JsonNode> category : root.required("categories").properties()) {
      definition
          .getCodebookBuilder()
          .addCategories(category(category.getKey(), category.getValue()));
    }
    return definition.build();
  }

  private static Category category(String name, JsonNode written) {
    Category.Builder category =
        Category.newBuilder()
            .setName(name)
            .setTitle(written.required("title").asText())
            .setDescription(written.required("description").asText());
    addPatterns(category, written, false);
    addPatterns(category, written.path("exclude"), true);
    return category.build();
  }

  /** Lists are languages' patterns, whatever else there is says something of the category. */
  private static void addPatterns(Category.Builder category, JsonNode lists, boolean excludes) {
    for (Map.Entry<String, JsonNode> list : lists.properties()) {
      if (list.getValue().isArray()) {
        String lang = list.getKey().equals(ALL_LANGUAGES) ? "" : list.getKey();
        for (JsonNode text : list.getValue()) {
          category.addPatterns(pattern(text.asText()).setLang(lang).setExcludes(excludes));
        }
      }
    }
  }

  private static Pattern.Builder pattern(String text) {
    boolean expression = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    return expression
        ? Pattern.newBuilder()
            .setForm(PatternForm.PATTERN_FORM_REGEX)
            .setText(text.substring(1, text.length() - 1))
        : Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS).setText(text);
  }

  private static JsonNode read() {
    String name = NAME + ".yaml";
    try (InputStream file = BuiltInCodebook.class.getResourceAsStream(name)) {
      return new YAMLMapper().readTree(Objects.requireNonNull(file, name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
