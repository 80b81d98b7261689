package chancery.local.demo;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A country that does not exist.
 *
 * @param code one of those that ISO 3166-1 leaves to its users
 * @param stem of its offices' handles
 * @param language that its people write
 * @param capital in its own language
 * @param names in each language
 */
record Country(
    String code, String stem, Language language, String capital, Map<Language, String> names) {

  Country {
    names = Map.copyOf(names);
  }

  String name(Language language) {
    return Objects.requireNonNull(names.get(language));
  }

  static Country parse(String line) {
    String[] columns = line.split("\t");
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, columns[4 + language.ordinal()]);
    }
    return new Country(
        columns[0],
        columns[1],
        Language.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        columns[3],
        names);
  }
}
