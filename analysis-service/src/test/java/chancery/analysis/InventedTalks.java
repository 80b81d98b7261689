package chancery.analysis;

import static chancery.analysis.Posts.likes;
import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.actorUpserted;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;

import chancery.kit.testing.TestLog;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionUpserted;
import chancery.log.v1.Event;
import chancery.log.v1.Pattern;
import chancery.log.v1.PatternForm;
import chancery.post.v1.Kind;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Corpora of few invented posts, and the first of the IRA's. */
final class InventedTalks {

  private InventedTalks() {}

  /** The corpus {@code ira}, in English, with a codebook {@code tags}; the posts in their order. */
  static List<Post> ira(TestLog log, int posts) throws IOException {
    List<Post> sample;
    try (Stream<Post> all = IraPosts.open()) {
      sample = all.limit(posts).toList();
    }
    log.append("ira", corpusCreated());
    sample.forEach(post -> log.append("ira", upserted(post.toBuilder().setLang("en"))));
    log.append("ira", codebook("tags", Pattern.newBuilder().setText("#news")));
    return sample;
  }

  /** Invented talks of two ministries and a reader, over two years. */
  static void talks(TestLog log) {
    log.append("talks", corpusCreated());
    talk(
        log,
        "1",
        "mfa",
        "2023-03-01T10:00:00Z",
        "en",
        "Hackers sent ransomware to our embassy",
        "fr");
    talk(log, "2", "mfa", "2024-03-01T10:00:00Z", "en", "Disinformation and hackers, again", "fr");
    talk(log, "3", "mid", "2024-04-01T10:00:00Z", "ru", "Хакеры атаковали сервер", "ru");
    talk(log, "4", "mid", "2024-04-02T10:00:00Z", "ru", "Сегодня хорошая погода", "ru");
    talk(log, "5", "leser", "2024-05-01T10:00:00Z", "de", "Hacker sind gefährlich", "de");
    log.append(
        "talks",
        upserted(
            post("6", "reader", "2024-05-02T10:00:00Z", "Is malware involved?")
                .setLang("en")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:2"))
                .setMetrics(likes(3))));
    log.append(
        "talks",
        upserted(
            post("7", "mfa", "2024-05-02T10:05:00Z", "Yes")
                .setLang("en")
                .setKind(Kind.KIND_REPLY)
                .setInReplyTo(PostReference.newBuilder().setPostId("x:6"))));
    log.append(
        "talks",
        codebook(
            "bad", Pattern.newBuilder().setText("a++b").setForm(PatternForm.PATTERN_FORM_REGEX)));
    log.append(
        "talks",
        actorUpserted(
            Actor.newBuilder()
                .setId("mfa")
                .setName("Ministry of Foreign Affairs")
                .setCountry("FR")
                .addAccounts(Account.newBuilder().setPlatform("x").setHandle("mfa"))));
  }

  /** Four posts that answer one another in a row, and two others. */
  static void thread(TestLog log) {
    log.append("thread", corpusCreated());
    log.append("thread", upserted(post("1", "a", "2024-05-01T10:00:00Z", "First question")));
    for (int i = 2; i <= 4; i++) {
      String text = i == 3 ? "Well" : "Another question";
      log.append(
          "thread",
          upserted(
              post(String.valueOf(i), "b", "2024-05-01T1%d:00:00Z".formatted(i), text)
                  .setKind(Kind.KIND_REPLY)
                  .setInReplyTo(PostReference.newBuilder().setPostId("x:" + (i - 1)))));
    }
    log.append("thread", upserted(post("5", "c", "2024-05-02T10:00:00Z", "A question alone")));
    log.append("thread", upserted(post("6", "c", "2024-05-02T11:00:00Z", "Something else")));
  }

  /** Two posts, each answered, and a codebook in place of the built-in one. */
  static void own(TestLog log) {
    log.append("own", corpusCreated());
    log.append("own", codebook("digital-diplomacy", Pattern.newBuilder().setText("answer")));
    for (int i = 1; i <= 4; i++) {
      Post.Builder post =
          post(String.valueOf(i), "a", "2024-05-0%dT10:00:00Z".formatted(i), "An answer or none");
      if (i % 2 == 0) {
        post.setKind(Kind.KIND_REPLY)
            .setInReplyTo(PostReference.newBuilder().setPostId("x:" + (i - 1)));
      }
      log.append("own", upserted(post));
    }
  }

  private static void talk(
      TestLog log,
      String id,
      String author,
      String time,
      String lang,
      String text,
      String country) {
    log.append(
        "talks",
        upserted(
            post(id, author, time, text)
                .setLang(lang)
                .setPlace(Place.newBuilder().setCountry(country.toUpperCase(Locale.ROOT)))));
  }

  static Event codebook(String name, Pattern.Builder pattern) {
    if (pattern.getForm() == PatternForm.PATTERN_FORM_UNSPECIFIED) {
      pattern.setForm(PatternForm.PATTERN_FORM_WORDS);
    }
    Category category = Category.newBuilder().setName("only").addPatterns(pattern).build();
    return Event.newBuilder()
        .setDefinitionUpserted(
            DefinitionUpserted.newBuilder()
                .setDefinition(
                    Definition.newBuilder()
                        .setName(name)
                        .setVersion(1)
                        .setCodebook(Codebook.newBuilder().addCategories(category))))
        .build();
  }
}
