package chancery.analysis.index;

import chancery.analysis.track.Codes;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Documents whose post has a code. Costs a look at the position of each candidate. */
final class CodedQuery extends Query {

  private static final float COST = 20;

  private final Codes codes;
  private final int code;

  CodedQuery(Codes codes, int code) {
    this.codes = codes;
    this.code = code;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        TwoPhaseIterator matching = matching(leaf);
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, matching));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator matching(LeafReaderContext leaf) throws IOException {
    NumericDocValues positions = leaf.reader().getNumericDocValues(Schema.POSITION);
    Codes.Reading reading = codes.reading();
    return new TwoPhaseIterator(DocIdSetIterator.all(leaf.reader().maxDoc())) {
      @Override
      public boolean matches() throws IOException {
        if (!positions.advanceExact(approximation.docID())) {
          return false;
        }
        int count = reading.load(positions.longValue());
        for (int i = 0; i < count; i++) {
          if (reading.code(i) == code) {
            return true;
          }
        }
        return false;
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "coded:" + code;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodedQuery that && that.codes == codes && that.code == code;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(codes) * 31 + code;
  }
}
