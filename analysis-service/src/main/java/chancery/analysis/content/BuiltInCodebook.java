package chancery.analysis.content;

import chancery.log.v1.Category;
import chancery.log.v1.Definition;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

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
    Map<?, ?> root = read();
    Definition.Builder definition =
        Definition.newBuilder()
            .setName(NAME)
            .setVersion(VERSION)
            .setTitle(text(root, "title"))
            .setDescription(text(root, "description"));
    map(root, "categories")
        .forEach((name, written) ->
            definition
                .getCodebookBuilder()
                .addCategories(category(String.valueOf(name), (Map<?, ?>) written)));
    return definition.build();
  }

  private static Category category(String name, Map<?, ?> written) {
    Category.Builder category =
        Category.newBuilder()
            .setName(name)
            .setTitle(text(written, "title"))
            .setDescription(text(written, "description"));
    addPatterns(category, written, false);
    addPatterns(category, map(written, "exclude"), true);
    return category.build();
  }

  /** Lists are languages' patterns, whatever else there is says something of the category. */
  private static void addPatterns(Category.Builder category, Map<?, ?> lists, boolean excludes) {
    lists.forEach((lang, list) -> {
      if (list instanceof List<?> patterns) {
        String code = lang.equals(ALL_LANGUAGES) ? "" : String.valueOf(lang);
        for (Object text : patterns) {
          category.addPatterns(pattern(String.valueOf(text)).setLang(code).setExcludes(excludes));
        }
      }
    });
  }

  private static Pattern.Builder pattern(String text) {
    boolean expression = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    return expression
        ? Pattern.newBuilder()
            .setForm(PatternForm.PATTERN_FORM_REGEX)
            .setText(text.substring(1, text.length() - 1))
        : Pattern.newBuilder().setForm(PatternForm.PATTERN_FORM_WORDS).setText(text);
  }

  private static String text(Map<?, ?> written, String name) {
    return String.valueOf(written.get(name));
  }

  private static Map<?, ?> map(Map<?, ?> written, String name) {
    return written.get(name) instanceof Map<?, ?> found ? found : Map.of();
  }

  private static Map<?, ?> read() {
    String name = NAME + ".yaml";
    try (InputStream file = BuiltInCodebook.class.getResourceAsStream(name)) {
      Load yaml = new Load(LoadSettings.builder().build());
      return (Map<?, ?>) yaml.loadFromInputStream(Objects.requireNonNull(file, name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
