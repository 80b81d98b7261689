package chancery.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by their codes of ISO 3166-1, of two or three letters, and the codes set aside there
 * that speakers on the world's stage go by: EU, UN and XK.
 */
final class Countries {

  /**
   * A country.
   *
   * @param code of two letters
   * @param longCode of three letters; of two where there is none
   * @param name in English
   */
  record Country(String code, String longCode, String name) {}

  private static final List<String> SET_ASIDE = List.of("EU", "UN", "XK");
  private static final Map<String, Country> BY_CODE = byCode();

  private Countries() {}

  /**
   * @param code of two or three letters, in any case
   */
  static Optional<Country> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code.toUpperCase(Locale.ROOT)));
  }

  private static Map<String, Country> byCode() {
    Map<String, Country> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale locale = Locale.of("", code);
      Country country =
          new Country(code, locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
      countries.put(country.code(), country);
      countries.put(country.longCode(), country);
    }
    for (String code : SET_ASIDE) {
      countries.put(
          code, new Country(code, code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)));
    }
    return countries;
  }
}
