package chancery.graph.interaction;

import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a corpus at one moment, and whose an account is. Immutable.
 *
 * <p>An account whose id is known to its actor belongs to it by that alone, as handles change
 * hands; else platform and handle decide, letter case ignored. Where only a handle was ever seen of
 * an account, it belongs to whose handle that is. Of several actors that name an account the one
 * with the least id has it.
 */
public final class ActorDirectory {

  /** Of nobody. */
  public static final ActorDirectory EMPTY = new ActorDirectory(List.of());

  private static final String HANDLE_MARK = ":@";

  private final Map<String, Actor> actors;
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<String, Actor> byHandle = new HashMap<>();
  private final Map<String, Actor> byHandleAlone = new HashMap<>();

  public ActorDirectory(Collection<Actor> all) {
    Map<String, Actor> sorted = new TreeMap<>();
    all.forEach(actor -> sorted.put(actor.getId(), actor));
    this.actors = Collections.unmodifiableMap(sorted);
    sorted.values().forEach(this::note);
  }

  private void note(Actor actor) {
    for (Account account : actor.getAccountsList()) {
      String named = named(account.getPlatform(), account.getHandle());
      if (account.hasId()) {
        byId.putIfAbsent(account.getId(), actor);
      } else if (account.hasHandle()) {
        byHandle.putIfAbsent(named, actor);
      }
      if (account.hasHandle()) {
        byHandleAlone.putIfAbsent(named, actor);
      }
    }
  }

  /** By id. */
  public Collection<Actor> all() {
    return actors.values();
  }

  public boolean isEmpty() {
    return actors.isEmpty();
  }

  /** The actor of that id, or null. */
  public @Nullable Actor find(String actorId) {
    return actors.get(actorId);
  }

  /**
   * Whose an account is; null for nobody's.
   *
   * @param account id as networks tell it: {@code x:123}, or {@code x:@name} where only the handle
   *     is known
   * @param handle as last seen; null where none was
   */
  public @Nullable Actor owner(String account, @Nullable String handle) {
    if (account.contains(HANDLE_MARK)) {
      return byHandleAlone.get(account.toLowerCase(Locale.ROOT));
    }
    Actor owner = byId.get(account);
    if (owner != null || handle == null) {
      return owner;
    }
    return byHandle.get(named(account.substring(0, Math.max(0, account.indexOf(':'))), handle));
  }

  private static String named(String platform, String handle) {
    return (platform + HANDLE_MARK + handle).toLowerCase(Locale.ROOT);
  }
}
