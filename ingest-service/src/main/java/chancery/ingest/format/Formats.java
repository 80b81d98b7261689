package chancery.ingest.format;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All input formats by name. Immutable and thread-safe. */
public final class Formats {

  private final Map<String, PostFormat> formats = new LinkedHashMap<>();

  /**
   * @param documents for texts that come as files
   * @param clock tells which times lie in the future
   */
  public Formats(FormatLimits limits, DocumentLimits documents, Clock clock) {
    PostRules rules = new PostRules(limits, clock);
    CsvFormat csv = new CsvFormat("csv", ',', rules);
    CsvFormat tsv = new CsvFormat("tsv", '\t', rules);
    List<PostFormat> json =
        List.of(
            new JsonFormat("post", limits.lineBytes(), rules, PostJsonReading::new),
            new JsonFormat("x2", limits.pageBytes(), rules, X2Reading::new),
            new JsonFormat("x1", limits.pageBytes(), rules, X1Reading::new),
            new JsonFormat("mastodon", limits.pageBytes(), rules, MastodonReading::new),
            new JsonFormat("bluesky", limits.pageBytes(), rules, BlueskyReading::new),
            new TelegramFormat(rules));
    json.forEach(this::add);
    AutoFormat auto = new AutoFormat(formats, csv, tsv);
    add(csv);
    add(tsv);
    add(new DocumentsFormat(rules, documents));
    add(auto);
  }

  private void add(PostFormat format) {
    formats.put(format.name(), format);
  }

  /**
   * The format of that name; empty means {@code auto}.
   *
   * @throws IllegalArgumentException naming the formats there are
   */
  public PostFormat named(String name) {
    PostFormat format = formats.get(name.isEmpty() ? "auto" : name);
    if (format == null) {
      throw new IllegalArgumentException(
          "format: there is no '%s'; there are %s"
              .formatted(name, String.join(", ", formats.keySet())));
    }
    return format;
  }
}
