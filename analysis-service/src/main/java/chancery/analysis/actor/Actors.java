package chancery.analysis.actor;

import chancery.analysis.enrich.Enricher;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.kit.text.Folding;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The actors of one corpus. Posts are not marked with their actors: a query or a count by actor
 * turns into one by accounts when it is asked, so a change of actors holds for all posts at once.
 */
public final class Actors {

  private static final String DEFINITION = "actor/";

  private final List<Actor> actors;

  private Actors(List<Actor> actors) {
    this.actors = List.copyOf(actors);
  }

  /** The name of an actor's definition beside a corpus's posts. */
  public static String definition(String actorId) {
    return DEFINITION + actorId;
  }

  /** The actors among a corpus's definitions. */
  public static Actors of(Map<String, byte[]> definitions) {
    List<Actor> actors = new ArrayList<>();
    definitions.forEach((name, bytes) -> {
      if (name.startsWith(DEFINITION)) {
        actors.add(parse(name, bytes));
      }
    });
    return new Actors(actors);
  }

  /** All of them, by id. */
  public List<Actor> all() {
    return actors.stream().sorted(Comparator.comparing(Actor::getId)).toList();
  }

  /**
   * Accounts as queries and counts match them: by their ids where these are known, else by handle.
   */
  public static AccountGroup accounts(String value, Collection<Account> accounts) {
    Set<String> ids = new HashSet<>();
    Set<String> handles = new HashSet<>();
    for (Account account : accounts) {
      // An account whose id is known is matched by that alone: handles change hands.
      if (account.hasId()) {
        ids.add(account.getId());
      } else if (account.hasHandle()) {
        handles.add(Enricher.account(account.getPlatform(), account.getHandle()));
      }
    }
    return new AccountGroup(value, null, ids, handles);
  }

  /**
   * The query with the accounts of actors and countries, or who addresses them, in place of their
   * names.
   */
  public Query resolve(Query query) {
    return query.replaced(part ->
        switch (part) {
          case Query.Value(Field field, String value) when field == Field.ACTOR ->
              accounts(actor -> named(actor, value, String::equals));
          case Query.Value(Field field, String value) when field == Field.COUNTRY ->
              accounts(actor -> isOf(actor, value));
          case Query.Value(Field field, String value) when field == Field.ADDRESSES ->
              addressed(actor -> isOf(actor, value) || named(actor, value, String::equals));
          case Query.Prefix(Field field, String start) when field == Field.ACTOR ->
              accounts(actor -> named(actor, start, String::startsWith));
          case Query.Prefix(Field field, String start) when field == Field.COUNTRY ->
              accounts(actor -> isOfSome(actor, start));
          case Query.Prefix(Field field, String start) when field == Field.ADDRESSES ->
              addressed(actor -> isOfSome(actor, start) || named(actor, start, String::startsWith));
          default -> part;
        });
  }

  /** Whether a query asks for actors or countries at all. */
  public static boolean concern(Query query) {
    return query.hasPart(part ->
        switch (part) {
          case Query.Value(Field field, String value) -> concern(field);
          case Query.Prefix(Field field, String start) -> concern(field);
          default -> false;
        });
  }

  /** A group for each actor: value the id, label the name. */
  public List<AccountGroup> byActor() {
    return actors.stream()
        .map(actor -> group(actor.getId(), actor.getName(), List.of(actor)))
        .toList();
  }

  /** A group for each country that has actors. */
  public List<AccountGroup> byCountry() {
    Map<String, List<Actor>> countries = new TreeMap<>();
    actors.stream()
        .filter(Actor::hasCountry)
        .forEach(actor ->
            countries.computeIfAbsent(actor.getCountry(), c -> new ArrayList<>()).add(actor));
    return countries.entrySet().stream()
        .map(country -> group(country.getKey(), "", country.getValue()))
        .toList();
  }

  private interface Match {
    boolean test(String name, String searched);
  }

  private static boolean named(Actor actor, String searched, Match match) {
    String folded = fold(searched);
    return match.test(fold(actor.getId()), folded) || match.test(fold(actor.getName()), folded);
  }

  private static String fold(String name) {
    return Folding.tag(name);
  }

  private static boolean concern(Field field) {
    return field == Field.ACTOR || field == Field.COUNTRY || field == Field.ADDRESSES;
  }

  private static boolean isOf(Actor actor, String country) {
    return actor.hasCountry() && actor.getCountry().equalsIgnoreCase(country);
  }

  private static boolean isOfSome(Actor actor, String start) {
    return actor.hasCountry() && fold(actor.getCountry()).startsWith(fold(start));
  }

  private Query accounts(Predicate<Actor> wanted) {
    AccountGroup all = group("", "", actors.stream().filter(wanted).toList());
    return new Query.Accounts(all.ids(), all.handles());
  }

  /** Posts name accounts by their ids or by their handles. */
  private Query addressed(Predicate<Actor> wanted) {
    AccountGroup all = group("", "", actors.stream().filter(wanted).toList());
    Set<String> accounts = new HashSet<>(all.ids());
    accounts.addAll(all.handles());
    return new Query.Addressed(accounts);
  }

  private static AccountGroup group(String value, String label, Collection<Actor> members) {
    AccountGroup all =
        accounts(
            value, members.stream().flatMap(actor -> actor.getAccountsList().stream()).toList());
    return new AccountGroup(value, label.isEmpty() ? null : label, all.ids(), all.handles());
  }

  private static Actor parse(String name, byte[] bytes) {
    try {
      return Actor.parseFrom(bytes);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("The definition %s holds no actor".formatted(name), damaged);
    }
  }
}
