package chancery.ingest.actor;

import chancery.log.v1.Account;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accounts from what lists of official accounts hold: a platform's name and a handle, or the
 * address of the account's page. Platforms go by their lower-case names, {@code Twitter} by {@code
 * x}.
 */
final class AccountAddress {

  private static final Map<String, String> HOSTS =
      Map.ofEntries(
          Map.entry("x.com", "x"),
          Map.entry("twitter.com", "x"),
          Map.entry("facebook.com", "facebook"),
          Map.entry("fb.com", "facebook"),
          Map.entry("instagram.com", "instagram"),
          Map.entry("youtube.com", "youtube"),
          Map.entry("linkedin.com", "linkedin"),
          Map.entry("flickr.com", "flickr"),
          Map.entry("t.me", "telegram"),
          Map.entry("telegram.me", "telegram"),
          Map.entry("bsky.app", "bluesky"),
          Map.entry("tiktok.com", "tiktok"),
          Map.entry("threads.net", "threads"),
          Map.entry("threads.com", "threads"),
          Map.entry("vk.com", "vk"),
          Map.entry("weibo.com", "weibo"));

  /** Parts of paths that come before the name of an account. */
  private static final Set<String> LEADING =
      Set.of(
          "user",
          "c",
          "channel",
          "company",
          "in",
          "school",
          "showcase",
          "groups",
          "photos",
          "people",
          "pages",
          "profile",
          "s",
          "u",
          "pg",
          "intent",
          "p");

  private static final Pattern NUMBERED_PROFILE = Pattern.compile("(?:^|&)id=(\\d+)(?:&|$)");

  private AccountAddress() {}

  /**
   * An account from the four things that inputs say about it, each empty where it is not given.
   *
   * @param id native or with its platform before it
   * @throws BadActor if it cannot be told which account that is
   */
  static Account of(String platform, String id, String handle, String url) {
    String known = platform(platform);
    Account.Builder account = Account.newBuilder();
    if (!url.isEmpty() && handle.isEmpty()) {
      account.mergeFrom(ofUrl(known, url));
    } else if (!handle.isEmpty()) {
      account.mergeFrom(ofHandle(known, handle));
    }
    if (account.getPlatform().isEmpty()) {
      account.setPlatform(known);
    }
    if (account.getPlatform().isEmpty()) {
      throw new BadActor("an account has no platform");
    }
    if (!id.isEmpty()) {
      String prefix = account.getPlatform() + ":";
      account.setId(id.startsWith(prefix) ? id : prefix + id);
    }
    return account.build();
  }

  /** The name that a platform goes by here. */
  static String platform(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "twitter", "x (twitter)", "twitter/x" -> "x";
      default -> lower;
    };
  }

  /**
   * @param handle with or without the at sign
   * @throws BadActor if the handle is empty
   */
  static Account ofHandle(String platform, String handle) {
    String name = handle.strip();
    name = name.startsWith("@") ? name.substring(1) : name;
    if (name.isEmpty()) {
      throw new BadActor("an account has no handle");
    }
    return Account.newBuilder().setPlatform(platform).setHandle(name).build();
  }

  /**
   * @param platform empty: known by the address's host
   * @throws BadActor if the address names no account
   */
  static Account ofUrl(String platform, String url) {
    URI address = address(url.strip());
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    String known = platform.isEmpty() ? platformOf(host) : platform;
    String query = String.valueOf(address.getRawQuery());
    List<String> path =
        Arrays.stream(String.valueOf(address.getPath()).split("/"))
            .filter(part -> !part.isBlank())
            .toList();
    Matcher numbered = NUMBERED_PROFILE.matcher(query);
    if (known.equals("facebook") && path.contains("profile.php") && numbered.find()) {
      return Account.newBuilder().setPlatform(known).setId("facebook:" + numbered.group(1)).build();
    }
    return account(known, host, path, url);
  }

  private static Account account(String platform, String host, List<String> path, String url) {
    int at = 0;
    while (at < path.size() - 1 && LEADING.contains(path.get(at).toLowerCase(Locale.ROOT))) {
      at++;
    }
    if (path.isEmpty()) {
      throw new BadActor("the address '%s' names no account".formatted(url));
    }
    String name = path.get(at);
    if (platform.equals("youtube") && at > 0 && path.get(at - 1).equalsIgnoreCase("channel")) {
      return Account.newBuilder().setPlatform(platform).setId("youtube:" + name).build();
    }
    // A Mastodon handle needs its server, where the address does not name both.
    boolean federated =
        platform.equals("mastodon") && name.startsWith("@") && name.lastIndexOf('@') == 0;
    return ofHandle(platform, federated ? name + "@" + host : name);
  }

  private static URI address(String url) {
    try {
      return new URI(url.contains("://") ? url : "https://" + url);
    } catch (URISyntaxException malformed) {
      throw new BadActor("'%s' is no address".formatted(url));
    }
  }

  private static String platformOf(String host) {
    String bare = host;
    for (String prefix : List.of("www.", "m.", "mobile.")) {
      bare = bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare;
    }
    String platform = HOSTS.get(bare);
    if (platform == null) {
      throw new BadActor("no platform is known for '%s'; map or name the platform".formatted(host));
    }
    return platform;
  }
}
