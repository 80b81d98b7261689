package chancery.ingest.definition;

import chancery.ingest.definition.Value.Text;
import chancery.log.v1.Definition;
import chancery.log.v1.StanceTarget;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A stance target as analysts write it: title, description, the query that selects the posts about
 * it, and words, phrases and hashtags {@code for} and {@code against}.
 */
final class TargetDocument {

  private static final Set<String> KNOWN =
      Set.of("title", "description", "query", "for", "against");

  private TargetDocument() {}

  /** What the document says as far as it has no faults, which are told to its section. */
  static Definition.Builder read(Section root, DefinitionLimits limits) {
    Definition.Builder definition = Definition.newBuilder();
    root.allow(KNOWN);
    root.text("title", limits.titleCharacters()).ifPresent(definition::setTitle);
    root.text("description", limits.descriptionCharacters()).ifPresent(definition::setDescription);
    StanceTarget.Builder target = definition.getStanceTargetBuilder();
    root.text("query", limits.queryCharacters())
        .ifPresentOrElse(
            target::setQuery,
            () -> root.fault("has no query; 'query' selects the posts about the target"));
    Map<String, Mark> favour = words(root, "for", limits);
    Map<String, Mark> against = words(root, "against", limits);
    checkWords(root, favour, against, limits);
    target.addAllWordsFor(favour.keySet()).addAllWordsAgainst(against.keySet());
    return definition;
  }

  /** Each once, in the document's order. */
  private static Map<String, Mark> words(Section root, String name, DefinitionLimits limits) {
    Map<String, Mark> words = new LinkedHashMap<>();
    for (Text text : root.texts(name)) {
      try {
        words.put(word(text.text(), limits.patternCharacters()), text.at());
      } catch (IllegalArgumentException bad) {
        root.fault(name, text.at(), String.valueOf(bad.getMessage()));
      }
    }
    return words;
  }

  private static String word(String written, int longest) {
    String text = PatternText.words(written, false);
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "has %d characters, and %d are the most".formatted(text.length(), longest));
    }
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      throw new IllegalArgumentException(
          "'%s' is a regular expression; here stand words, phrases and hashtags".formatted(text));
    }
    return text;
  }

  private static void checkWords(
      Section root, Map<String, Mark> favour, Map<String, Mark> against, DefinitionLimits limits) {
    Set<String> both = new HashSet<>(favour.keySet());
    both.retainAll(against.keySet());
    for (String word : both) {
      Mark second = against.getOrDefault(word, root.at());
      root.fault("against", second, "'%s' stands under 'for' too".formatted(word));
    }
    int words = favour.size() + against.size();
    if (words > limits.words()) {
      root.fault(
          "there are %d words, and %d are the most (chancery.definition.words)"
              .formatted(words, limits.words()));
    }
  }
}
