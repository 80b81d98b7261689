package chancery.analysis.profiles;

import chancery.analysis.actor.Actors;
import chancery.analysis.answer.Clauses;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.PostTable;
import chancery.analysis.query.Query;
import chancery.analysis.v1.ActorGroup;
import chancery.analysis.v1.RankingMember;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members of a group, with their accounts. Members are numbered in the order of their ids,
 * accounts in that of their members.
 *
 * @param all of them
 * @param accounts of each, as the index matches them; their values are their numbers
 * @param memberOfAccount the member of each account
 */
record Members(List<RankingMember> all, List<AccountGroup> accounts, int[] memberOfAccount) {

  /** A member, and the accounts that it is matched by. */
  private record Candidate(RankingMember member, List<AccountGroup> accounts) {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT for an actor that is not there, and for a group
   *     without members or with too many accounts
   */
  static Members of(Actors actors, ActorGroup group, int mostAccounts) {
    List<Candidate> members = new ArrayList<>();
    boolean accountsOnly = group.getAccountsCount() > 0 && !conditions(group);
    if (!accountsOnly) {
      checkIds(actors, group);
      actors.all().stream()
          .filter(actor -> meets(actor, group))
          .forEach(actor -> members.add(candidate(actor)));
    }
    new HashSet<>(group.getAccountsList()).forEach(account -> members.add(candidate(account)));
    members.sort((a, b) -> a.member().getId().compareTo(b.member().getId()));
    if (members.isEmpty()) {
      throw ChanceryException.invalid(
          "group",
          "no actor of the corpus is in it; put actors with PUT /v1/corpora/…/actors, take other"
              + " conditions, or name accounts");
    }
    return numbered(members, mostAccounts);
  }

  private static Members numbered(List<Candidate> members, int mostAccounts) {
    List<AccountGroup> accounts = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int member = 0; member < members.size(); member++) {
      for (AccountGroup account : members.get(member).accounts()) {
        accounts.add(
            new AccountGroup(
                String.valueOf(accounts.size()), null, account.ids(), account.handles()));
        owners.add(member);
      }
    }
    if (accounts.size() > mostAccounts) {
      throw ChanceryException.invalid(
          "group",
          "it has %d accounts, and at most %d can be compared; take a smaller one"
              .formatted(accounts.size(), mostAccounts));
    }
    return new Members(
        members.stream().map(Candidate::member).toList(),
        accounts,
        owners.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean conditions(ActorGroup group) {
    return group.getKindsCount() > 0
        || group.getCountriesCount() > 0
        || group.getOrganisationsCount() > 0
        || group.getActorIdsCount() > 0;
  }

  private static void checkIds(Actors actors, ActorGroup group) {
    Set<String> known = new HashSet<>();
    actors.all().forEach(actor -> known.add(actor.getId()));
    for (String id : group.getActorIdsList()) {
      if (!known.contains(id)) {
        throw ChanceryException.invalid("actors", "the corpus has no actor '%s'".formatted(id));
      }
    }
  }

  private static boolean meets(Actor actor, ActorGroup group) {
    return (group.getKindsCount() == 0 || group.getKindsList().contains(actor.getKind()))
        && among(group.getCountriesList(), actor.getCountry())
        && among(group.getOrganisationsList(), actor.getOrganisation())
        && (group.getActorIdsCount() == 0 || group.getActorIdsList().contains(actor.getId()));
  }

  private static boolean among(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.stream().anyMatch(value::equalsIgnoreCase);
  }

  private static Candidate candidate(Actor actor) {
    RankingMember.Builder member =
        RankingMember.newBuilder()
            .setId(actor.getId())
            .setName(actor.getName())
            .setKind(actor.getKind());
    if (actor.hasCountry()) {
      member.setCountry(actor.getCountry());
    }
    if (actor.hasOrganisation()) {
      member.setOrganisation(actor.getOrganisation());
    }
    List<AccountGroup> accounts = new ArrayList<>();
    for (Account account : actor.getAccountsList()) {
      member.addAccounts(
          account.hasHandle()
              ? account.getPlatform() + ":" + account.getHandle()
              : account.getId());
      accounts.add(Actors.accounts("", List.of(account)));
    }
    return new Candidate(member.build(), accounts);
  }

  private static Candidate candidate(String account) {
    return new Candidate(
        RankingMember.newBuilder()
            .setId(account)
            .setName(account)
            .setKind(ActorKind.ACTOR_KIND_UNSPECIFIED)
            .addAccounts(account)
            .build(),
        List.of(new AccountGroup("", null, Set.of(account), Set.of(Profiles.handle(account)))));
  }

  /** Posts by any of the accounts. */
  Query.Accounts posts() {
    Set<String> ids = new HashSet<>();
    Set<String> handles = new HashSet<>();
    accounts.forEach(account -> {
      ids.addAll(account.ids());
      handles.addAll(account.handles());
    });
    return new Query.Accounts(ids, handles);
  }

  /**
   * The accounts by which posts address the members, once a member; their values are the members'
   * numbers. A handle is known from the actor even where posts are matched by id.
   */
  List<AccountGroup> addressed() {
    List<AccountGroup> groups = new ArrayList<>();
    for (int member = 0; member < all.size(); member++) {
      Set<String> ids = new HashSet<>();
      Set<String> handles = new HashSet<>();
      for (int account = 0; account < accounts.size(); account++) {
        if (memberOfAccount[account] == member) {
          ids.addAll(accounts.get(account).ids());
          handles.addAll(accounts.get(account).handles());
        }
      }
      all.get(member).getAccountsList().forEach(account -> handles.add(Profiles.handle(account)));
      groups.add(new AccountGroup(String.valueOf(member), null, ids, handles));
    }
    return groups;
  }

  /** The groups' numbers in a table, which has them in the order of their values. */
  static int[] numbers(PostTable table, int grouping) {
    int[] numbers = new int[table.groupCount(grouping)];
    for (int group = 0; group < numbers.length; group++) {
      numbers[group] = Integer.parseInt(table.value(grouping, group));
    }
    return numbers;
  }

  /**
   * The members' posts in the query syntax. Empty where that would be longer than an address may
   * be.
   */
  String clause() {
    return Clauses.any(all.stream().map(Members::clause));
  }

  private static String clause(RankingMember member) {
    // An account that stands for itself has nothing but itself.
    boolean account = member.getAccountsList().equals(List.of(member.getId()));
    return account ? author(member.getId()) : Clauses.value("actor", member.getId());
  }

  /** Authors are found by id or by handle alone. */
  private static String author(String account) {
    return "(%s OR (%s AND %s))"
        .formatted(
            Clauses.value("author", account),
            Clauses.value("platform", account.substring(0, Math.max(0, account.indexOf(':')))),
            Clauses.value("author", account.substring(account.indexOf(':') + 1)));
  }
}
