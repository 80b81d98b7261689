package chancery.analysis.stances;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.MoodTally;
import chancery.analysis.index.Moods;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.index.SentimentNumber;
import chancery.analysis.opinion.Phrases;
import chancery.analysis.opinion.Phrases.Phrase;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.analysis.sentiment.Sentiment;
import chancery.analysis.sentiment.SentimentModel;
import chancery.analysis.stances.Aspects.Bounds;
import chancery.analysis.v1.AspectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The aspects that a slice may have, with the sentiment of their posts: its most used hashtags, and
 * the words and phrases that a sample of its posts talks about. For one answer.
 */
final class AspectSearch {

  private static final List<Column> COLUMNS = List.of(Column.POSITION, Column.SENTIMENT);
  private static final int POSITION = 0;
  private static final int SENTIMENT = 1;

  /** Beyond this score a word alone is praise or blame itself. */
  private static final double OPINION = 0.5;

  /** Places of examples. */
  static final int PRAISE = 0;

  static final int BLAME = 1;

  /**
   * An aspect with the posts of the slice that have it.
   *
   * @param text of the query that selects them
   */
  record Found(AspectKind kind, String value, long posts, Moods moods, Query query, String text) {}

  private record Counted(long posts, Moods moods, Examples examples) {}

  private final OpenSlice slice;
  private final Bounds bounds;
  private final SentimentModel words;
  private final double confidence;
  private final PostTable all;
  private final MoodTally tags;
  private final int[] tagged;
  private final Sample sample;
  private final Moods whole;
  private final Map<Query, Examples> examples = new HashMap<>();

  AspectSearch(OpenSlice slice, Bounds bounds, SentimentModel words, double confidence) {
    this.slice = slice;
    this.bounds = bounds;
    this.words = words;
    this.confidence = confidence;
    all = slice.view().table(slice.selection(), COLUMNS, List.of(new ByProperty(Property.HASHTAG)));
    tags = new MoodTally(all.groupCount(0), confidence);
    tagged = new int[all.groupCount(0)];
    sample = new Sample(bounds.sample());
    MoodTally sum = new MoodTally(1, confidence);
    all.forEach(row -> read(row, sum));
    whole = sum.moods(0);
  }

  private void read(PostTable.Row row, MoodTally sum) {
    boolean judged = row.has(SENTIMENT);
    long number = judged ? row.number(SENTIMENT) : 0;
    if (judged) {
      sum.count(0, number);
      sample.offer(row.number(POSITION));
    }
    for (int i = row.groups(0) - 1; i >= 0; i--) {
      int tag = row.group(0, i);
      tagged[tag]++;
      if (judged) {
        tags.count(tag, number);
      }
    }
  }

  /** Posts of the slice. */
  long posts() {
    return all.total();
  }

  /** Of all posts that count. */
  Moods whole() {
    return whole;
  }

  /** Posts that were read for words and phrases. */
  int sampled() {
    return sample.positions().size();
  }

  List<Found> candidates() {
    List<Found> found = new ArrayList<>();
    IntStream.range(0, tagged.length)
        .filter(tag -> tagged[tag] >= bounds.posts())
        .boxed()
        .sorted(Comparator.comparingInt((Integer tag) -> -tagged[tag]))
        .limit(bounds.candidates())
        .forEach(tag -> found.add(hashtag(tag)));
    Phrases phrases = new Phrases();
    FoundPosts.inOrder(slice, sample.positions())
        .forEach(post -> phrases.read(post.getText(), post.getEnrichment().getLang()));
    phrases.best(2 * bounds.candidates()).stream()
        .filter(phrase -> !isOpinion(phrase))
        .limit(bounds.candidates())
        .forEach(phrase -> found.add(phrase(phrase)));
    return found;
  }

  private Found hashtag(int tag) {
    String value = all.value(0, tag);
    return new Found(
        AspectKind.ASPECT_KIND_HASHTAG,
        value,
        tagged[tag],
        tags.moods(tag),
        new Query.Value(Field.HASHTAG, value),
        "hashtag:\"" + value + "\"");
  }

  private Found phrase(Phrase phrase) {
    Query query = new Query.Phrase(phrase.words(), 0);
    Counted counted = count(query);
    examples.put(query, counted.examples());
    return new Found(
        phrase.words().indexOf(' ') < 0
            ? AspectKind.ASPECT_KIND_WORD
            : AspectKind.ASPECT_KIND_PHRASE,
        phrase.words(),
        counted.posts(),
        counted.moods(),
        query,
        "\"" + phrase.words() + "\"");
  }

  private Counted count(Query query) {
    Selection selection = TargetPosts.narrowed(slice.selection(), query);
    PostTable posts = slice.view().table(selection, COLUMNS, List.of());
    MoodTally tally = new MoodTally(1, confidence);
    Examples best = new Examples(2);
    posts.forEach(row -> {
      if (row.has(SENTIMENT)) {
        long number = row.number(SENTIMENT);
        tally.count(0, number);
        best.offer(PRAISE, SentimentNumber.score(number), row.number(POSITION));
        best.offer(BLAME, -SentimentNumber.score(number), row.number(POSITION));
      }
    });
    return new Counted(posts.total(), tally.moods(0), best);
  }

  /** Whether it is not what people talk of, but what they say of it: {@code wonderful}. */
  private boolean isOpinion(Phrase phrase) {
    for (String word : phrase.words().split(" ")) {
      Sentiment alone = words.of(word, phrase.lang());
      if (alone != null && Math.abs(alone.score()) > OPINION) {
        return true;
      }
    }
    return false;
  }

  /** Posts of the corpus that have an aspect. */
  long everywhere(Found found) {
    return slice
        .view()
        .table(new Selection(found.query(), null, null), List.of(), List.of())
        .total();
  }

  /** Posts that show an aspect, for {@link #PRAISE} and for {@link #BLAME}. */
  Examples examples(Found found) {
    return examples.computeIfAbsent(found.query(), query -> count(query).examples());
  }
}
