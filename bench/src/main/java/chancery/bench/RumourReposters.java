package chancery.bench;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * When users passed the stories of the twitter15 collection on, once a story. The moment of a story
 * is in its id, that of a repost in the minutes after it.
 */
final class RumourReposters {

  /** Of X's ids: milliseconds since this moment in the bits above the lowest 22. */
  private static final long EPOCH = 1_288_834_974_657L;

  private static final int MOMENT_SHIFT = 22;
  private static final double MILLIS_OF_MINUTE = 60_000;
  private static final Pattern TREE = Pattern.compile(".*/tree/(\\d+)\\.txt");
  private static final Pattern CHILD =
      Pattern.compile(".*->\\['([^']+)', *'[^']*', *'([0-9.]+)'\\]");

  private RumourReposters() {}

  /** Times by user, in milliseconds since 1970. */
  static Map<String, LongArrayList> read(Path data) throws IOException {
    Map<String, LongArrayList> times = new TreeMap<>();
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(
            new GZIPInputStream(
                Files.newInputStream(data.resolve("cascades/twitter15.tar.gz")), 1 << 16))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Matcher tree = TREE.matcher(entry.getName());
        if (entry.isFile() && tree.matches()) {
          long story = (Long.parseLong(tree.group(1)) >>> MOMENT_SHIFT) + EPOCH;
          readTree(archive, story, times);
        }
      }
    }
    return times;
  }

  private static void readTree(
      TarArchiveInputStream archive, long story, Map<String, LongArrayList> times)
      throws IOException {
    // Not closed: the archive goes on after it.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(archive, StandardCharsets.UTF_8));
    Map<String, Long> first = new TreeMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher child = CHILD.matcher(line.strip());
      if (child.matches()) {
        long after = Math.round(Double.parseDouble(child.group(2)) * MILLIS_OF_MINUTE);
        first.merge(child.group(1), story + after, Math::min);
      }
    }
    first.forEach(
        (user, time) -> times.computeIfAbsent(user, none -> new LongArrayList()).add(time));
  }
}
