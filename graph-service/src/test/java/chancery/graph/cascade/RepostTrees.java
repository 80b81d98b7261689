package chancery.graph.cascade;

import chancery.kit.testing.SampleData;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The repost trees of the sample {@code cascades/twitter15.tar.gz} (Ma, Gao and Wong 2017). Of the
 * lines that name a repost the first says what it is under.
 */
final class RepostTrees {

  private static final int BLOCK = 512;
  private static final String ROOT = "['ROOT', 'ROOT', '0.0']";

  /** A tree and how many lines told it. */
  record RepostTree(Forest forest, int lines) {}

  private RepostTrees() {}

  static List<RepostTree> all() {
    List<RepostTree> trees = new ArrayList<>();
    try (DataInputStream tar =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(
                    Files.newInputStream(SampleData.path("cascades/twitter15.tar.gz")))))) {
      byte[] header = new byte[BLOCK];
      while (true) {
        tar.readFully(header);
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).split("\0", 2)[0];
        if (name.isEmpty()) {
          return trees;
        }
        String octal = new String(header, 124, 11, StandardCharsets.US_ASCII).trim();
        byte[] content = new byte[Integer.parseInt(octal, 8)];
        tar.readFully(content);
        tar.skipNBytes((BLOCK - content.length % BLOCK) % BLOCK);
        if (name.contains("/tree/") && name.endsWith(".txt")) {
          trees.add(tree(new String(content, StandardCharsets.UTF_8)));
        }
      }
    } catch (EOFException end) {
      return trees;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RepostTree tree(String text) {
    Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    numbers.defaultReturnValue(Forest.NONE);
    IntArrayList parents = new IntArrayList();
    List<String[]> edges =
        text.lines()
            .filter(line -> line.contains("->"))
            .map(line -> line.strip().split("->", 2))
            .toList();
    for (String[] edge : edges) {
      if (!edge[0].equals(edge[1]) && numbers.putIfAbsent(edge[1], parents.size()) == Forest.NONE) {
        parents.add(Forest.NONE);
      }
    }
    boolean[] placed = new boolean[parents.size()];
    for (String[] edge : edges) {
      int post = numbers.getInt(edge[1]);
      if (!edge[0].equals(edge[1]) && !placed[post]) {
        placed[post] = true;
        parents.set(post, edge[0].equals(ROOT) ? Forest.NONE : numbers.getInt(edge[0]));
      }
    }
    return new RepostTree(Forest.of(parents.toIntArray()), edges.size());
  }
}
