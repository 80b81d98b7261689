package chancery.analysis.index;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.post;

import chancery.analysis.Enrichers;
import chancery.analysis.Queries;
import chancery.analysis.enrich.Enricher;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.query.Query;
import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index with posts in it, for the contracts. */
abstract class WithPostIndex {

  static final ByProperty BY_TAG = new ByProperty(Property.HASHTAG);
  static final ByProperty BY_AUTHOR = new ByProperty(Property.AUTHOR);
  static final Selection ALL = new Selection(new Query.All(), null, null);
  private static final Enricher ENRICHER = Enrichers.enricher();

  @TempDir Path folder;

  private PostIndex index;
  private long position;

  static Counts counts(long posts, long authors, long engagement) {
    return new Counts(posts, authors, engagement, Moods.NONE);
  }

  /** Opens the index in a folder, at its last commit. */
  abstract PostIndex open(Path place);

  @BeforeEach
  void openIndex() {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  PostIndex index() {
    return index;
  }

  /** As a restart of the service does. */
  void reopen() {
    index.close();
    index = open(folder);
  }

  /** Six posts, in two segments. */
  void addSix() {
    add(
        post(
            "1",
            "mfa",
            "2024-01-01T10:00:00Z",
            "The ambassador met the minister about #Syria http://www.news.example.org/a?utm_campaign=z"));
    add(
        post(
                "2",
                "embassy",
                "2024-01-02T10:00:00Z",
                "Our ambassadors see a crooked deal, says the @UN")
            .addMentions(Mention.newBuilder().setId("x:99").setHandle("UNGA")));
    add(
        post("3", "press", "2024-01-03T10:00:00Z", "They called it crooked #deal again and again")
            .setKind(Kind.KIND_REPOST));
    index.refresh();
    add(post("4", "mfa", "2024-01-04T10:00:00Z", "Встреча с Путиным была короткой #Сирия #syria"));
    add(post("5", "china", "2024-01-05T10:00:00Z", "外交部发言人表示欢迎").setLang("zh"));
    add(post("6", "president", "2024-01-06T10:00:00Z", "ERDOĞAN السفير").setLang("ar"));
    index.refresh();
  }

  void add(Post.Builder post) {
    index.add(Enrichers.enrich(ENRICHER, post.build(), ++position));
    index.advance(progress(position));
  }

  void replace(Post.Builder post) {
    index.replace(Enrichers.enrich(ENRICHER, post.build(), ++position));
    index.advance(progress(position));
  }

  static Progress progress(long position) {
    return new Progress(position, Instant.ofEpochSecond(position));
  }

  PostView view() {
    return Objects.requireNonNull(index.view());
  }

  List<String> found(String query) {
    return found(Queries.parse(query));
  }

  List<String> found(Query query) {
    return found(new Selection(query, null, null));
  }

  List<String> found(Selection selection) {
    try (PostView view = view()) {
      return ids(view.search(selection, PostOrder.NEWEST, 100, null).posts());
    }
  }

  List<String> ordered(String query, PostOrder order) {
    try (PostView view = view()) {
      return ids(
          view.search(new Selection(Queries.parse(query), null, null), order, 100, null).posts());
    }
  }

  static List<Long> positions(PostView view, Selection selection) throws InterruptedException {
    List<Long> positions = new ArrayList<>();
    view.positions(selection, positions::add);
    return positions;
  }

  static TimelineQuestion byDay(@Nullable Grouping by, Measure... measures) {
    return new TimelineQuestion(
        (first, last) -> Buckets.over(Unit.DAY, first, last, 1000), by, 5, Measures.of(measures));
  }
}
