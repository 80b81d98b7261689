package chancery.local.demo;

/** What an account is in the invented world, and how it weighs there. */
enum Role {
  MINISTRY(25, 40_000),
  LEADER(20, 120_000),
  EMBASSY(6, 4_000),
  MEDIA(30, 60_000),
  CITIZEN(1, 300),
  /** One of those that act as one. */
  COORDINATED(0, 90),
  /** Looks like a ministry's account and is not. */
  IMPOSTOR(0, 700);

  private final int activity;
  private final int followers;

  Role(int activity, int followers) {
    this.activity = activity;
    this.followers = followers;
  }

  /** Posts relative to a citizen's. */
  int activity() {
    return activity;
  }

  /** Typical number of followers. */
  int followers() {
    return followers;
  }

  boolean official() {
    return switch (this) {
      case MINISTRY, LEADER, EMBASSY -> true;
      case MEDIA, CITIZEN, COORDINATED, IMPOSTOR -> false;
    };
  }
}
