package chancery.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post of the invented world; others' reactions are counted on it as they come. */
final class DemoPost {

  enum Kind {
    ORIGINAL,
    REPLY,
    REPOST,
    QUOTE
  }

  private final int number;
  private final DemoAccount author;
  private final Instant createdAt;
  private final Kind kind;
  private final String text;
  private final List<String> hashtags;
  private final List<String> links;
  private final List<DemoAccount> mentions;
  private final @Nullable DemoPost target;
  private int reposts;
  private int replies;
  private int quotes;

  /**
   * @param target what is answered, reposted or quoted; null for an original
   */
  DemoPost(
      int number,
      DemoAccount author,
      Instant createdAt,
      Kind kind,
      Draft draft,
      @Nullable DemoPost target) {
    this.number = number;
    this.author = author;
    this.createdAt = createdAt;
    this.kind = kind;
    this.text = draft.text();
    this.hashtags = draft.hashtags();
    this.links = draft.links();
    this.mentions = draft.mentions();
    this.target = target;
    if (target != null) {
      target.count(kind);
    }
  }

  /** What somebody is about to say. */
  record Draft(String text, List<String> hashtags, List<String> links, List<DemoAccount> mentions) {

    Draft {
      hashtags = List.copyOf(hashtags);
      links = List.copyOf(links);
      mentions = List.copyOf(mentions);
    }

    static Draft of(String text) {
      return new Draft(text, List.of(), List.of(), List.of());
    }

    Draft with(String hashtag) {
      return new Draft(text + " #" + hashtag, add(hashtags, hashtag), links, mentions);
    }

    Draft linking(String link) {
      return new Draft(text + " " + link, hashtags, add(links, link), mentions);
    }

    Draft mentioning(DemoAccount account) {
      return new Draft(
          "@" + account.handle() + " " + text, hashtags, links, add(mentions, account));
    }

    private static <T> List<T> add(List<T> list, T element) {
      return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
  }

  private void count(Kind reaction) {
    switch (reaction) {
      case REPLY -> replies++;
      case REPOST -> reposts++;
      case QUOTE -> quotes++;
      case ORIGINAL -> {}
    }
  }

  String id() {
    return DemoAccount.PLATFORM + ":p" + number;
  }

  int number() {
    return number;
  }

  DemoAccount author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  List<String> hashtags() {
    return hashtags;
  }

  List<String> links() {
    return links;
  }

  List<DemoAccount> mentions() {
    return mentions;
  }

  @Nullable DemoPost target() {
    return target;
  }

  int reposts() {
    return reposts;
  }

  int replies() {
    return replies;
  }

  int quotes() {
    return quotes;
  }
}
