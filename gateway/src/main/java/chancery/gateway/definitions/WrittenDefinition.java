package chancery.gateway.definitions;

import chancery.gateway.json.EnumNames;
import chancery.gateway.json.ProtoJson;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.Finding;
import chancery.log.v1.FindingObject;
import chancery.log.v1.FindingSighting;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.log.v1.StanceTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition as an analyst would write it, in YAML 1.2: what can be edited and put again. Not
 * thread-safe.
 */
final class WrittenDefinition {

  private static final String INDENT = "  ";

  private final StringBuilder yaml = new StringBuilder();

  private WrittenDefinition() {}

  static byte[] yaml(Definition definition) {
    WrittenDefinition written = new WrittenDefinition();
    written.yaml.append(
        "# %s, version %d\n".formatted(definition.getName(), definition.getVersion()));
    written.about(0, definition.getTitle(), definition.getDescription());
    switch (definition.getContentCase()) {
      case CODEBOOK -> written.codebook(definition.getCodebook());
      case STANCE_TARGET -> written.target(definition.getStanceTarget());
      case FINDING -> written.finding(definition.getFinding());
      case NETWORK, CONTENT_NOT_SET ->
          throw new IllegalStateException(
              "The definition cannot be written: " + definition.getName());
    }
    return written.yaml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void codebook(Codebook codebook) {
    line(0, "categories:");
    for (Category category : codebook.getCategoriesList()) {
      line(1, YamlText.of(category.getName()) + ":");
      about(2, category.getTitle(), category.getDescription());
      Map<String, List<String>> excluding = byLanguage(category, true);
      byLanguage(category, false).forEach((language, texts) -> list(2, language, texts));
      if (!excluding.isEmpty()) {
        line(2, "exclude:");
        excluding.forEach((language, texts) -> list(3, language, texts));
      }
    }
  }

  private void target(StanceTarget target) {
    text(0, "query", target.getQuery());
    list(0, "for", target.getWordsForList());
    list(0, "against", target.getWordsAgainstList());
  }

  private void finding(Finding finding) {
    text(0, "kind", EnumNames.word(finding.getKind()));
    if (finding.hasConfidence()) {
      line(0, "confidence: " + finding.getConfidence());
    }
    text(0, "notes", finding.getNotes());
    text(0, "actor", finding.getActor());
    list(0, "accounts", finding.getAccountsList());
    if (finding.getObjectsCount() > 0) {
      line(0, "objects:");
      for (FindingObject object : finding.getObjectsList()) {
        line(1, "- type: " + EnumNames.word(object.getType()));
        line(2, "value: " + YamlText.of(object.getValue()));
      }
    }
    list(0, "evidence", finding.getEvidenceList());
    list(0, "techniques", finding.getTechniquesList());
    if (finding.hasFrom()) {
      text(0, "from", ProtoJson.instant(finding.getFrom()).toString());
    }
    if (finding.hasTo()) {
      text(0, "to", ProtoJson.instant(finding.getTo()).toString());
    }
    sightings(finding.getSightingsList());
  }

  private void sightings(List<FindingSighting> sightings) {
    if (!sightings.isEmpty()) {
      line(0, "sightings:");
    }
    for (FindingSighting sighting : sightings) {
      line(1, "- at: " + YamlText.of(ProtoJson.instant(sighting.getAt()).toString()));
      text(2, "account", sighting.getAccount());
      text(2, "post", sighting.getPost());
    }
  }

  private static Map<String, List<String>> byLanguage(Category category, boolean excluding) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Pattern pattern : category.getPatternsList()) {
      if (pattern.getExcludes() == excluding) {
        String language = pattern.getLang().isEmpty() ? "any" : pattern.getLang();
        texts.computeIfAbsent(language, none -> new ArrayList<>()).add(written(pattern));
      }
    }
    return texts;
  }

  private static String written(Pattern pattern) {
    return pattern.getForm() == PatternForm.PATTERN_FORM_REGEX
        ? "/" + pattern.getText() + "/"
        : pattern.getText();
  }

  private void about(int depth, String title, String description) {
    text(depth, "title", title);
    text(depth, "description", description);
  }

  private void text(int depth, String name, String text) {
    if (!text.isEmpty()) {
      line(depth, name + ": " + YamlText.of(text));
    }
  }

  private void list(int depth, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      line(depth, YamlText.of(name) + ":");
      texts.forEach(text -> line(depth + 1, "- " + YamlText.of(text)));
    }
  }

  private void line(int depth, String line) {
    yaml.append(INDENT.repeat(depth)).append(line).append('\n');
  }
}
