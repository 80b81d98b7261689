package chancery.analysis.index;

import chancery.analysis.index.PostPage.Anchor;
import chancery.analysis.index.Timeline.Series;
import chancery.analysis.track.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;

/** A view of a corpus in Lucene. */
final class LuceneView implements PostView {

  private final VisibleState state;
  private final LuceneQueries queries;

  /** Takes over a reference to the state that the caller has acquired. */
  LuceneView(VisibleState state, LuceneQueries queries) {
    this.state = state;
    this.queries = queries;
  }

  @Override
  public Progress progress() {
    return state.progress();
  }

  @Override
  public Map<String, byte[]> definitions() {
    return state.definitions();
  }

  @Override
  public long size() {
    return state.reader().numDocs();
  }

  @Override
  public PostPage search(
      Selection selection, PostOrder order, int pageSize, @Nullable Anchor after) {
    return LuceneWork.unchecked(
        () -> new PostSearch(state.searcher(), queries.of(selection)).page(order, pageSize, after));
  }

  @Override
  public TopValues top(
      Selection selection, Grouping grouping, Measure order, Measures measures, int limit) {
    Measures counted = measures.with(order);
    return LuceneWork.unchecked(() -> {
      Matches matches = matches(selection);
      Groups groups = groups(grouping);
      Tally tally = counting(matches).byGroup(groups, counted);
      List<TopValues.Item> items = new ArrayList<>();
      for (int group : Counting.leading(tally, order, limit)) {
        items.add(item(grouping, groups, group, tally));
      }
      return new TopValues(items, Counting.occupied(tally), matches.total());
    });
  }

  @Override
  public Timeline timeline(Selection selection, TimelineQuestion question) {
    return LuceneWork.unchecked(() -> {
      Matches matches = matches(selection);
      Counting counting = counting(matches);
      long[] range = range(selection, counting);
      if (range == null) {
        return new Timeline(question.buckets().over(0, -1), List.of(), 0);
      }
      Buckets buckets = question.buckets().over(range[0], range[1]);
      return new Timeline(buckets, series(counting, buckets, question), matches.total());
    });
  }

  @Override
  public PostTable table(Selection selection, List<Column> columns, List<Grouping> groupings) {
    return LuceneWork.unchecked(() -> {
      List<Groups> groups = new ArrayList<>();
      for (Grouping grouping : groupings) {
        groups.add(groups(grouping));
      }
      return new LuceneTable(
          matches(selection),
          List.copyOf(columns),
          groups,
          (grouping, group) -> label(groupings.get(grouping), groups.get(grouping), group));
    });
  }

  @Override
  public int[] postsBy(Grouping.Property property) {
    return LuceneWork.unchecked(() -> state.posts(Schema.field(property), () -> count(property)))
        .clone();
  }

  private int[] count(Grouping.Property property) throws IOException {
    Groups groups = state.property(Schema.field(property));
    Matches all = Matches.of(state.searcher(), MatchAllDocsQuery.INSTANCE);
    return counting(all).byGroup(groups, Measures.POSTS).posts();
  }

  @Override
  public void export(Selection selection, PostSink sink) throws InterruptedException {
    try {
      Matches matches = matches(selection);
      StoredFields[] stored = new StoredFields[state.reader().leaves().size()];
      for (Matches.Leaf leaf : matches.leaves()) {
        stored[leaf.context().ord] = leaf.storedFields();
      }
      PositionOrder.visit(
          matches, (leaf, doc, position) -> sink.accept(PostSearch.post(stored[leaf.ord], doc)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void positions(Selection selection, PositionSink sink) throws InterruptedException {
    try {
      PositionOrder.visit(matches(selection), (leaf, doc, position) -> sink.accept(position));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    LuceneWork.unchecked(() -> {
      state.release();
      return state;
    });
  }

  private Matches matches(Selection selection) throws IOException {
    return Matches.of(state.searcher(), queries.of(selection));
  }

  private Counting counting(Matches matches) throws IOException {
    return new Counting(matches, state.property(Schema.AUTHOR));
  }

  private Groups groups(Grouping grouping) throws IOException {
    return switch (grouping) {
      case Grouping.ByProperty(Grouping.Property property) ->
          state.property(Schema.field(property));
      case Grouping.ByAccounts(List<Grouping.AccountGroup> groups) ->
          AccountGroups.ofAuthors(groups);
      case Grouping.ByAddressed(List<Grouping.AccountGroup> groups) ->
          AccountGroups.ofAddressed(groups);
      case Grouping.ByCodes(Codes codes, List<String> values) -> new CodeGroups(codes, values);
    };
  }

  private TopValues.Item item(Grouping grouping, Groups groups, int group, Tally tally)
      throws IOException {
    String label = label(grouping, groups, group);
    return new TopValues.Item(groups.value(group), label, tally.counts(group));
  }

  private @Nullable String label(Grouping grouping, Groups groups, int group) throws IOException {
    return switch (grouping) {
      case Grouping.ByProperty(Grouping.Property property) ->
          new Labels(state.reader()).of(property, groups.value(group));
      case Grouping.ByAccounts accounts -> ((AccountGroups) groups).label(group);
      case Grouping.ByAddressed accounts -> ((AccountGroups) groups).label(group);
      case Grouping.ByCodes codes -> null;
    };
  }

  private List<Series> series(Counting counting, Buckets buckets, TimelineQuestion question)
      throws IOException {
    Grouping by = question.by();
    if (by == null) {
      return List.of(counting.overTime(buckets, question.measures()));
    }
    return counting.overTime(buckets, groups(by), question.groups(), question.measures());
  }

  /** The selection's bounds, else those of its posts; null for neither. */
  private static long @Nullable [] range(Selection selection, Counting counting)
      throws IOException {
    Long from = selection.from();
    Long to = selection.to();
    long[] ofPosts = from != null && to != null ? new long[] {from, to - 1} : counting.range();
    if (ofPosts == null) {
      return null;
    }
    return new long[] {from == null ? ofPosts[0] : from, to == null ? ofPosts[1] : to - 1};
  }
}
