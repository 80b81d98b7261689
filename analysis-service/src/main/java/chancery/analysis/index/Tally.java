package chancery.analysis.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Measures by cell, a cell being a group, or a group in a bucket of time. */
final class Tally {

  private static final Groups.InLeaf NOBODY =
      new Groups.InLeaf() {
        @Override
        public int load(int doc) {
          return 0;
        }

        @Override
        public int group(int index) {
          throw new IllegalStateException("Authors are not counted");
        }
      };

  private final Measures measures;
  private final int[] posts;
  private final long @Nullable [] engagement;
  private final @Nullable MoodTally moods;
  private final @Nullable DistinctPairs authors;
  private final @Nullable Groups authorNumbers;
  private int @Nullable [] distinctAuthors;

  /**
   * @param authorNumbers numbers the authors; null if they are not counted
   */
  Tally(int cells, Measures measures, @Nullable Groups authorNumbers) {
    this.posts = new int[cells];
    this.engagement = measures.contains(Measure.ENGAGEMENT) ? new long[cells] : null;
    this.measures = measures;
    this.moods =
        measures.contains(Measure.SENTIMENT) ? new MoodTally(cells, measures.confidence()) : null;
    this.authors = authorNumbers == null ? null : new DistinctPairs();
    this.authorNumbers = authorNumbers;
  }

  InLeaf in(LeafReaderContext leaf) throws IOException {
    return new InLeaf(
        authorNumbers == null ? NOBODY : authorNumbers.in(leaf),
        engagement == null ? null : DocValues.getNumeric(leaf.reader(), Schema.ENGAGEMENT),
        moods == null ? null : DocValues.getNumeric(leaf.reader(), Column.SENTIMENT.field()));
  }

  /** Adds one segment's documents, in rising order. */
  final class InLeaf {
    private final Groups.InLeaf author;
    private final @Nullable NumericDocValues engagements;
    private final @Nullable NumericDocValues sentiments;
    private int authorNumber;
    private long engaged;
    private boolean judged;
    private long sentiment;

    private InLeaf(
        Groups.InLeaf author,
        @Nullable NumericDocValues engagements,
        @Nullable NumericDocValues sentiments) {
      this.author = author;
      this.engagements = engagements;
      this.sentiments = sentiments;
    }

    void load(int doc) throws IOException {
      authorNumber = author.load(doc) > 0 ? author.group(0) : -1;
      engaged = engagements != null && engagements.advanceExact(doc) ? engagements.longValue() : 0;
      judged = sentiments != null && sentiments.advanceExact(doc);
      sentiment = judged && sentiments != null ? sentiments.longValue() : 0;
    }

    void count(int cell) {
      posts[cell]++;
      if (engagement != null) {
        engagement[cell] += engaged;
      }
      if (moods != null && judged) {
        moods.count(cell, sentiment);
      }
      if (authors != null && authorNumber >= 0) {
        authors.add(cell, authorNumber);
      }
    }
  }

  /**
   * Cells put together, so many neighbours to one, without the authors, who may be in several of
   * them.
   */
  Tally joined(int neighbours) {
    Tally joined = new Tally(posts.length / neighbours, measures, null);
    for (int cell = 0; cell < joined.cells() * neighbours; cell++) {
      joined.posts[cell / neighbours] += posts[cell];
      if (engagement != null && joined.engagement != null) {
        joined.engagement[cell / neighbours] += engagement[cell];
      }
      if (moods != null && joined.moods != null) {
        joined.moods.add(moods, cell, cell / neighbours);
      }
    }
    return joined;
  }

  /** Adds everything but the authors of some neighbouring cells to as many others. */
  void pour(int from, int to, int neighbours) {
    for (int i = 0; i < neighbours; i++) {
      posts[to + i] += posts[from + i];
      if (engagement != null) {
        engagement[to + i] += engagement[from + i];
      }
      if (moods != null) {
        moods.add(moods, from + i, to + i);
      }
    }
  }

  int posts(int cell) {
    return posts[cell];
  }

  /** The posts of each cell. */
  int[] posts() {
    return posts;
  }

  int cells() {
    return posts.length;
  }

  Counts counts(int cell) {
    return new Counts(
        posts[cell], authors(cell), engagement == null ? 0 : engagement[cell], moods(cell));
  }

  long measure(int cell, Measure measure) {
    return switch (measure) {
      case POSTS -> posts[cell];
      case AUTHORS -> authors(cell);
      case ENGAGEMENT -> engagement == null ? 0 : engagement[cell];
      case SENTIMENT -> leastMood(moods(cell));
    };
  }

  private Moods moods(int cell) {
    return moods == null ? Moods.NONE : moods.moods(cell);
  }

  /** Lower bound of the mean in millionths; below all others where there is no interval. */
  private static long leastMood(Moods moods) {
    double low = moods.meanInterval().low();
    return Double.isNaN(low) ? -2_000_000 : Math.round(low * 1e6);
  }

  private long authors(int cell) {
    if (authors == null) {
      return 0;
    }
    int[] counted = distinctAuthors;
    if (counted == null) {
      counted = authors.counts(posts.length);
      distinctAuthors = counted;
    }
    return counted[cell];
  }
}
