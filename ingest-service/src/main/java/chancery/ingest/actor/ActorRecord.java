package chancery.ingest.actor;

import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One actor as an input gives it. Empty strings stand for what is not given.
 *
 * @param id empty: made from the name
 * @param kind {@code ministry}, {@code embassy}, …, in any letter case
 * @param country ISO 3166-1 alpha-2, in any letter case
 */
record ActorRecord(
    String id,
    String name,
    String kind,
    String country,
    String role,
    String organisation,
    List<Account> accounts) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** What ISO 3166-1 leaves to its users, such as XK for Kosovo, or a country that is made up. */
  private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  ActorRecord {
    accounts = List.copyOf(accounts);
  }

  /**
   * @param longest characters of a name, id, role, organisation or handle
   * @throws BadActor if it names nobody, or a kind or country that there is not
   */
  Actor toActor(int longest) {
    String shownName = checked("name", name, longest);
    String ownId = id.isBlank() ? idOf(shownName) : checked("id", id, longest);
    if (ownId.isEmpty()) {
      throw new BadActor("the actor has neither a name nor an id");
    }
    Actor.Builder actor =
        Actor.newBuilder().setId(ownId).setName(shownName.isEmpty() ? ownId : shownName);
    actor.setKind(kind(kind.strip()));
    if (!country.isBlank()) {
      actor.setCountry(country(country.strip()));
    }
    if (!role.isBlank()) {
      actor.setRole(checked("role", role, longest));
    }
    if (!organisation.isBlank()) {
      actor.setOrganisation(checked("organisation", organisation, longest));
    }
    for (Account account : accounts) {
      actor.addAccounts(checked(account, longest));
    }
    return actor.build();
  }

  /** {@code Embassy of Sweden, Kyiv} goes by {@code embassy-of-sweden-kyiv}. */
  private static String idOf(String name) {
    String joined = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return EDGES.matcher(joined).replaceAll("");
  }

  private static String checked(String field, String value, int longest) {
    String text = value.strip();
    if (text.length() > longest) {
      throw new BadActor(
          "the %s has %d characters, and %d are the most".formatted(field, text.length(), longest));
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadActor("the %s holds a character U+0000".formatted(field));
    }
    return text;
  }

  private static Account checked(Account account, int longest) {
    String _ = checked("id of an account", account.getId(), longest);
    String _ = checked("handle of an account", account.getHandle(), longest);
    return account;
  }

  private static ActorKind kind(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "" -> ActorKind.ACTOR_KIND_UNSPECIFIED;
      case "person" -> ActorKind.ACTOR_KIND_PERSON;
      case "office" -> ActorKind.ACTOR_KIND_OFFICE;
      case "ministry" -> ActorKind.ACTOR_KIND_MINISTRY;
      case "embassy" -> ActorKind.ACTOR_KIND_EMBASSY;
      case "organisation", "organization" -> ActorKind.ACTOR_KIND_ORGANISATION;
      case "media" -> ActorKind.ACTOR_KIND_MEDIA;
      default ->
          throw new BadActor(
              "there is no kind '%s'; there are person, office, ministry, embassy, organisation and media"
                  .formatted(kind));
    };
  }

  private static String country(String country) {
    String code = country.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code) && !USER_ASSIGNED.matcher(code).matches()) {
      throw new BadActor("'%s' is no ISO 3166 code of a country, such as FR".formatted(country));
    }
    return code;
  }
}
