package chancery.graph.coordination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What CooRTweet tells of an account in the network kept.
 *
 * @param account its number
 * @param meanLag the mean of the mean lags of its edges, in the unit of the shares' times
 * @param meanSymmetry the mean of their symmetries
 * @param posts how many different posts of it are part of a pair
 */
public record AccountFigures(int account, double meanLag, double meanSymmetry, int posts) {

  /** Edges of an account that agree in both count once in the means, as in CooRTweet. */
  private record LagAndSymmetry(double lag, double symmetry) {}

  /** By the accounts' numbers. */
  public static List<AccountFigures> of(Edges edges, EdgeFigures figures) {
    Map<Integer, Set<LagAndSymmetry>> byAccount = new TreeMap<>();
    for (int edge = 0; edge < edges.size(); edge++) {
      double lag = (double) figures.lagSums()[edge] / edges.weights()[edge];
      LagAndSymmetry values = new LagAndSymmetry(lag, figures.symmetry(edge));
      byAccount.computeIfAbsent(edges.first(edge), unseen -> new HashSet<>()).add(values);
      byAccount.computeIfAbsent(edges.second(edge), unseen -> new HashSet<>()).add(values);
    }
    List<AccountFigures> accounts = new ArrayList<>();
    byAccount.forEach((account, values) ->
        accounts.add(
            new AccountFigures(
                account,
                values.stream().mapToDouble(LagAndSymmetry::lag).average().orElseThrow(),
                values.stream().mapToDouble(LagAndSymmetry::symmetry).average().orElseThrow(),
                figures.accountPosts()[account])));
    return accounts;
  }
}
