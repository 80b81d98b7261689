package chancery.local.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The countries and everybody in them who posts. */
final class World {

  private static final int CITIZENS = 240;
  private static final int COORDINATED = 45;
  private static final Instant OLDEST = Instant.parse("2019-01-01T00:00:00Z");
  private static final Instant CAMPAIGN_OF_ACCOUNTS = Instant.parse("2025-04-02T09:00:00Z");
  private static final int ACCOUNT_AGE_DAYS = 2_000;
  private static final String[] FIRST = {
    "harbour", "north", "old", "tea", "paper", "river", "silver", "slow", "amber", "field", "lamp",
    "quiet", "salt", "copper", "winter", "garden"
  };
  private static final String[] SECOND = {
    "walker", "reader", "keeper", "baker", "sailor", "singer", "wren", "fox", "kettle", "bicycle",
    "notes", "window", "pilot", "weaver", "lark", "stone"
  };

  private final List<Country> countries;
  private final List<DemoAccount> accounts = new ArrayList<>();
  private final RandomGenerator random;

  World(RandomGenerator random) {
    this.random = random;
    this.countries = Resources.lines("countries.tsv").stream().map(Country::parse).toList();
    for (Country country : countries) {
      addOffices(country);
      addMedia(country);
      addCitizens(country);
    }
    addCoordinated(country("XS"));
    addImpostor(country("XL"));
  }

  List<Country> countries() {
    return countries;
  }

  List<DemoAccount> accounts() {
    return accounts;
  }

  Country country(String code) {
    return countries.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  List<DemoAccount> all(Role role) {
    return accounts.stream().filter(account -> account.role() == role).toList();
  }

  /** The one account of this role in a country. */
  DemoAccount only(Role role, Country country) {
    return accounts.stream()
        .filter(account -> account.role() == role && account.country().equals(country))
        .findFirst()
        .orElseThrow();
  }

  private void addOffices(Country country) {
    Language own = country.language();
    add(Role.MINISTRY, country, country, "MFA_" + country.stem(), ministry(country), "🏛");
    add(Role.LEADER, country, country, country.stem() + "Gov", country.name(own), "⭐");
    for (Country host : countries) {
      if (!host.equals(country)) {
        add(
            Role.EMBASSY,
            country,
            host,
            country.stem() + "In" + host.stem(),
            country.name(own) + " → " + host.name(own),
            "🕊");
      }
    }
  }

  private static String ministry(Country country) {
    String name = country.name(country.language());
    return switch (country.language()) {
      case EN -> "Foreign Ministry of " + name;
      case RU -> "МИД: " + name;
      case AR -> "وزارة خارجية " + name;
      case FR -> "Ministère des Affaires étrangères, " + name;
      case ES -> "Ministerio de Exteriores, " + name;
    };
  }

  private void addMedia(Country country) {
    for (String paper : List.of("Courier", "Radio")) {
      add(Role.MEDIA, country, country, country.stem() + paper, country.stem() + " " + paper, "");
    }
  }

  private void addCitizens(Country country) {
    for (int i = 0; i < CITIZENS; i++) {
      String handle = any(FIRST) + "_" + any(SECOND) + "_" + country.code().charAt(1) + i;
      add(
          Role.CITIZEN,
          country,
          country,
          handle.toLowerCase(Locale.ROOT),
          handle.replace('_', ' '),
          "");
    }
  }

  private void addCoordinated(Country country) {
    for (int i = 0; i < COORDINATED; i++) {
      String handle = any(SECOND) + (100_000 + random.nextInt(900_000));
      add(Role.COORDINATED, country, country, handle + "x" + i, handle, "");
    }
  }

  /** The handle differs from the ministry's by one letter that looks like another. */
  private void addImpostor(Country country) {
    add(
        Role.IMPOSTOR,
        country,
        country,
        "MFA_" + country.stem().replace('i', 'l'),
        ministry(country),
        "🏛");
  }

  private void add(
      Role role, Country country, Country about, String handle, String name, String description) {
    boolean young = role == Role.COORDINATED || role == Role.IMPOSTOR;
    Instant created =
        young
            ? CAMPAIGN_OF_ACCOUNTS.plus(random.nextInt(48 * 60), ChronoUnit.MINUTES)
            : OLDEST.plus(random.nextInt(ACCOUNT_AGE_DAYS), ChronoUnit.DAYS);
    double spread = StrictMath.exp(0.7 * random.nextGaussian());
    accounts.add(
        new DemoAccount(
            accounts.size() + 1,
            role,
            country,
            about,
            handle,
            name,
            description,
            Math.round(role.followers() * spread),
            20 + random.nextInt(600),
            created));
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
