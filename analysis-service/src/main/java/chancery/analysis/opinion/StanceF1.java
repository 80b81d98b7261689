package chancery.analysis.opinion;

import java.util.List;

/**
 * The measure of SemEval-2016 task 6 (Mohammad et al. 2016): F1 of favour, F1 of against, and their
 * mean. Texts without a side count in that they may be taken for one.
 */
public record StanceF1(double favour, double against) {

  /** A text's side as a person sees it, and as it was judged. */
  public record Pair(Side person, Side judged) {}

  public static StanceF1 of(List<Pair> pairs) {
    return new StanceF1(f1(pairs, Side.FAVOUR), f1(pairs, Side.AGAINST));
  }

  public double mean() {
    return (favour + against) / 2;
  }

  /** 0 where the side is neither seen nor judged. */
  private static double f1(List<Pair> pairs, Side side) {
    int right = 0;
    int sum = 0;
    for (Pair pair : pairs) {
      right += pair.person == side && pair.judged == side ? 1 : 0;
      sum += (pair.person == side ? 1 : 0) + (pair.judged == side ? 1 : 0);
    }
    return sum == 0 ? 0 : 2.0 * right / sum;
  }
}
