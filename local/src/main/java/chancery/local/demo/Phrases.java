package chancery.local.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Composes texts from an opening, a phrase about the topic, and a closing. */
final class Phrases {

  private static final int SMALLEST = 3;
  private static final int LARGEST = 60;

  private final Map<Language, Map<Topic, List<String>>> phrases = new EnumMap<>(Language.class);

  Phrases() {
    for (String line : Resources.lines("phrases.tsv")) {
      String[] columns = line.split("\t", -1);
      phrases
          .computeIfAbsent(
              Language.valueOf(columns[0].toUpperCase(Locale.ROOT)),
              any -> new EnumMap<>(Topic.class))
          .computeIfAbsent(
              Topic.valueOf(columns[1].toUpperCase(Locale.ROOT)), any -> new ArrayList<>())
          .add(columns[2]);
    }
  }

  /**
   * A text in the language of country {@code own}.
   *
   * @param other the country that the phrase may speak of
   */
  String compose(Topic topic, Country own, Country other, RandomGenerator random) {
    String phrase = phrase(topic, own, other, random);
    boolean ends = phrase.endsWith("?") || phrase.endsWith("؟");
    String sentence = ends ? phrase : phrase + ".";
    return switch (topic) {
      case EVERYDAY, DIPLOMACY, CULTURE, CAMPAIGN -> framed(sentence, own.language(), random);
      case CRISIS, RESPONSE, CLAIM, CORRECTION, OPENING, CLOSING -> sentence;
    };
  }

  private String framed(String sentence, Language language, RandomGenerator random) {
    String opening = any(language, Topic.OPENING, random);
    String closing = any(language, Topic.CLOSING, random);
    return (opening + " " + sentence + " " + closing).strip();
  }

  /** The phrase alone. */
  String phrase(Topic topic, Country own, Country other, RandomGenerator random) {
    Language language = own.language();
    return any(language, topic, random)
        .replace("{a}", own.name(language))
        .replace("{b}", other.name(language))
        .replace("{city}", own.capital())
        .replace("{n}", String.valueOf(random.nextInt(SMALLEST, LARGEST)));
  }

  private String any(Language language, Topic topic, RandomGenerator random) {
    List<String> all =
        Objects.requireNonNull(Objects.requireNonNull(phrases.get(language)).get(topic));
    return all.get(random.nextInt(all.size()));
  }
}
