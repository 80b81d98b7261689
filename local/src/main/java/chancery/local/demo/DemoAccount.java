package chancery.local.demo;

import java.time.Instant;

/**
 * An account of the invented world.
 *
 * @param number unique; part of its id
 * @param about the country that an embassy sits in; its own for all others
 */
record DemoAccount(
    int number,
    Role role,
    Country country,
    Country about,
    String handle,
    String displayName,
    String description,
    long followers,
    long following,
    Instant createdAt) {

  static final String PLATFORM = "demo";

  String id() {
    return PLATFORM + ":" + number;
  }
}
