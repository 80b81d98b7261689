package chancery.bench;

import chancery.graph.coordination.Coordination;
import chancery.graph.coordination.CoordinationSettings;
import chancery.graph.coordination.Groups;
import chancery.graph.coordination.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The detection of coordinated sharing, beside the bare sorting of as many numbers. */
final class CoordinationMeasures {

  private static final int TIMES = 20;
  private static final long MINUTE = 60;
  private static final int ACCOUNTS = 1_000_000;
  private static final int OBJECTS = 1_000_000;
  private static final int SHARES = 10_000_000;
  private static final int MONTH = 30 * 24 * 60 * 60;

  /** Shares of one more object within ten seconds. */
  private static final int VIRAL = 100_000;

  private static final String SORT = "sorting as many random numbers";

  private CoordinationMeasures() {}

  /**
   * @param csv with the columns {@code object_id}, {@code account_id}, {@code content_id} and
   *     {@code timestamp_share}
   */
  static Figure ofFile(Path csv) throws IOException {
    Shares shares = read(csv);
    CoordinationSettings settings = settings(MINUTE);
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TIMES; i++) {
      best = Math.min(best, seconds(() -> Groups.of(Coordination.detect(shares, settings))));
    }
    return Figure.of(
            "coordination in %s, %,d shares".formatted(csv.getFileName(), shares.size()),
            best * 1000,
            "ms")
        .beside(SORT, sorting(shares.size()) * 1000);
  }

  /** Ten million made-up shares of a month, few accounts and objects making up many of them. */
  static Figure ofMillions() {
    Shares shares = madeUp();
    double took = seconds(() -> Groups.of(Coordination.detect(shares, settings(MINUTE))));
    return Figure.of(
            "coordination in %,d made-up shares, one object %,d times within 10 s"
                .formatted(shares.size(), VIRAL),
            took,
            "s")
        .beside(SORT, sorting(shares.size()));
  }

  private static CoordinationSettings settings(long window) {
    return new CoordinationSettings(
        window,
        CoordinationSettings.DEFAULT_MIN_PARTICIPATION,
        OptionalDouble.of(CoordinationSettings.DEFAULT_EDGE_WEIGHT),
        CoordinationSettings.DEFAULT_NEAREST);
  }

  private static Shares read(Path csv) throws IOException {
    Map<String, Integer> accounts = new HashMap<>();
    Map<String, Integer> objects = new HashMap<>();
    Shares shares = new Shares();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(csv)) {
      for (CSVRecord row : format.parse(reader)) {
        shares.add(
            accounts.computeIfAbsent(row.get("account_id"), _ -> accounts.size()),
            objects.computeIfAbsent(row.get("object_id"), _ -> objects.size()),
            shares.size(),
            Long.parseLong(row.get("timestamp_share")));
      }
    }
    return shares;
  }

  private static Shares madeUp() {
    Random random = new Random(1);
    double[] popularity = harmonic(OBJECTS, 1);
    double[] activity = harmonic(ACCOUNTS, 0.8);
    Shares shares = new Shares();
    for (int post = 0; post < SHARES; post++) {
      int account = drawn(activity, random);
      if (post < SHARES - VIRAL) {
        shares.add(account, drawn(popularity, random), post, random.nextInt(MONTH));
      } else {
        shares.add(account, OBJECTS, post, MONTH / 2 + random.nextInt(10));
      }
    }
    return shares;
  }

  /** Sums of 1/rank to the power. */
  private static double[] harmonic(int ranks, double power) {
    double[] sums = new double[ranks];
    Arrays.setAll(sums, rank -> Math.pow(rank + 1.0, -power));
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  private static int drawn(double[] sums, Random random) {
    int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(place < 0 ? -place - 1 : place, sums.length - 1);
  }

  private static double sorting(int count) {
    long[] numbers = new Random(1).longs(count).toArray();
    return seconds(() -> Arrays.sort(numbers));
  }

  private static double seconds(Runnable work) {
    long before = System.nanoTime();
    work.run();
    return (System.nanoTime() - before) / 1e9;
  }
}
