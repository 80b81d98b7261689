package chancery.analysis;

import chancery.kit.testing.SampleData;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Speeches of the sample {@code speeches/un-general-debate-2015-2020.tar.gz}. */
public final class Speeches {

  /**
   * @param country ISO 3166-1 alpha-3
   */
  public record Speech(String country, int year, String text) {}

  private static final Pattern NAME = Pattern.compile(".*/([A-Z]{3})_\\d+_(\\d{4})\\.txt");
  private static final int BLOCK = 512;

  private Speeches() {}

  public static List<Speech> all() {
    List<Speech> speeches = new ArrayList<>();
    try (DataInputStream tar =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(
                    Files.newInputStream(
                        SampleData.path("speeches/un-general-debate-2015-2020.tar.gz")))))) {
      byte[] header = new byte[BLOCK];
      while (true) {
        tar.readFully(header);
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).split("\0", 2)[0];
        String octal = new String(header, 124, 11, StandardCharsets.US_ASCII).trim();
        if (name.isEmpty()) {
          return speeches;
        }
        int size = Integer.parseInt(octal, 8);
        byte[] content = new byte[size];
        tar.readFully(content);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Matcher named = NAME.matcher(name);
        if (named.matches()) {
          String text = new String(content, StandardCharsets.UTF_8);
          speeches.add(new Speech(named.group(1), Integer.parseInt(named.group(2)), text));
        }
      }
    } catch (EOFException end) {
      return speeches;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
