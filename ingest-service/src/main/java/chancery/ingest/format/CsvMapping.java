package chancery.ingest.format;

import chancery.post.v1.Kind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a table becomes posts: which column holds what, and what holds for every row.
 *
 * @param columns the name of the column of each mapped field
 * @param platform of every row; empty where a column says it
 * @param kind of every row; unspecified where a column or the text says it
 * @param timeFormat see {@link TimeFormat}
 * @param zone of times without an offset
 * @param delimiter between fields
 * @param quotes whether fields may be quoted
 */
record CsvMapping(
    Map<CsvField, String> columns,
    String platform,
    Kind kind,
    String timeFormat,
    ZoneId zone,
    char delimiter,
    boolean quotes) {

  private static final Set<String> NAMES =
      Set.of("platform", "kind", "timeFormat", "zone", "delimiter", "quote");

  /**
   * @throws IllegalArgumentException for a parameter that is unknown or malformed
   */
  static CsvMapping of(Map<String, String> parameters, char delimiter) {
    Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
    parameters.forEach((name, value) -> {
      if (name.startsWith("map.")) {
        columns.put(field(name), value);
      } else if (!NAMES.contains(name)) {
        throw unknown(name);
      }
    });
    String timeFormat = parameters.getOrDefault("timeFormat", "");
    TimeFormat.check(timeFormat);
    return new CsvMapping(
        columns,
        parameters.getOrDefault("platform", ""),
        kind(parameters.getOrDefault("kind", "")),
        timeFormat,
        Parameters.zone(parameters),
        delimiter(parameters.getOrDefault("delimiter", ""), delimiter),
        quotes(parameters.getOrDefault("quote", "")));
  }

  /** The same with columns for what has none yet, and a platform if it has none. */
  CsvMapping with(Map<CsvField, String> more, String platformOrEmpty) {
    Map<CsvField, String> all = new EnumMap<>(CsvField.class);
    all.putAll(more);
    all.putAll(columns);
    return new CsvMapping(
        all,
        platform.isEmpty() ? platformOrEmpty : platform,
        kind,
        timeFormat,
        zone,
        delimiter,
        quotes);
  }

  /**
   * @throws IllegalArgumentException if a post cannot be made with what is mapped
   */
  void checkComplete(List<String> header) {
    require(columns.containsKey(CsvField.TEXT), "the text of a post, map.text=COLUMN", header);
    require(
        columns.containsKey(CsvField.AUTHOR) || columns.containsKey(CsvField.HANDLE),
        "its author, map.author=COLUMN",
        header);
    require(columns.containsKey(CsvField.CREATED_AT), "its time, map.createdAt=COLUMN", header);
    require(
        !platform.isEmpty() || columns.containsKey(CsvField.PLATFORM),
        "the platform, platform=x for example, or map.platform=COLUMN",
        header);
  }

  private static void require(boolean given, String what, List<String> header) {
    if (!given) {
      throw new IllegalArgumentException(
          "The parameters do not say where to find %s. The columns are %s"
              .formatted(what, String.join(", ", header)));
    }
  }

  private static CsvField field(String name) {
    for (CsvField field : CsvField.values()) {
      if (name.equals("map." + field.parameter())) {
        return field;
      }
    }
    throw unknown(name);
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "There is no parameter '%s' for tables; there are platform, kind, timeFormat, zone, delimiter, quote, %s"
            .formatted(name, CsvField.names()));
  }

  private static Kind kind(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "" -> Kind.KIND_UNSPECIFIED;
      case "original" -> Kind.KIND_ORIGINAL;
      case "reply" -> Kind.KIND_REPLY;
      case "repost" -> Kind.KIND_REPOST;
      case "quote" -> Kind.KIND_QUOTE;
      case "document" -> Kind.KIND_DOCUMENT;
      default ->
          throw new IllegalArgumentException(
              "kind: '%s' is none of original, reply, repost, quote, document".formatted(kind));
    };
  }

  private static char delimiter(String delimiter, char otherwise) {
    return switch (delimiter) {
      case "" -> otherwise;
      case "tab", "\\t" -> '\t';
      default -> {
        if (delimiter.length() != 1
            || delimiter.charAt(0) >= 0x7f
            || "\"\r\n".contains(delimiter)) {
          throw new IllegalArgumentException(
              "delimiter: '%s' is not one ASCII character, or 'tab'".formatted(delimiter));
        }
        yield delimiter.charAt(0);
      }
    };
  }

  private static boolean quotes(String quote) {
    return switch (quote) {
      case "", "\"" -> true;
      case "none" -> false;
      default ->
          throw new IllegalArgumentException(
              "quote: '%s' is neither '\"' nor 'none'".formatted(quote));
    };
  }
}
