package chancery.ingest.actor;

import chancery.ingest.imports.Rejects;
import chancery.ingest.v1.Reject;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The actors that an input names; records of the same actor are one. Not thread-safe. */
final class ActorRoll {

  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final ActorLimits limits;
  private long received;

  ActorRoll(ActorLimits limits) {
    this.limits = limits;
  }

  /** Takes a record, or rejects it with its reason. */
  void record(long line, String excerpt, Supplier<ActorRecord> record) {
    received++;
    try {
      Actor actor = record.get().toActor(limits.characters());
      actors.merge(actor.getId(), actor, ActorRoll::merged);
    } catch (BadActor bad) {
      if (rejects.size() < limits.keptRejects()) {
        rejects.add(Rejects.of(line, bad.reason(), excerpt));
      }
    }
  }

  Collection<Actor> actors() {
    return actors.values();
  }

  List<Reject> rejects() {
    return rejects;
  }

  long received() {
    return received;
  }

  /** The later record's values where it has them, and the accounts of both. */
  static Actor merged(Actor known, Actor later) {
    List<Account> accounts = new ArrayList<>(known.getAccountsList());
    later.getAccountsList().forEach(account -> add(accounts, account));
    return known.toBuilder()
        .clearAccounts()
        .mergeFrom(later.toBuilder().clearAccounts().build())
        .addAllAccounts(accounts)
        .build();
  }

  private static void add(List<Account> accounts, Account added) {
    for (int i = 0; i < accounts.size(); i++) {
      if (isSame(accounts.get(i), added)) {
        accounts.set(i, accounts.get(i).toBuilder().mergeFrom(added).build());
        return;
      }
    }
    accounts.add(added);
  }

  private static boolean isSame(Account one, Account other) {
    if (!one.getPlatform().equals(other.getPlatform())) {
      return false;
    }
    if (one.hasId() && other.hasId()) {
      return one.getId().equals(other.getId());
    }
    return one.hasHandle()
        && other.hasHandle()
        && one.getHandle().equalsIgnoreCase(other.getHandle());
  }
}
