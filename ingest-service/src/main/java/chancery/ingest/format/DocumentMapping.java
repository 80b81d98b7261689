package chancery.ingest.format;

import chancery.post.v1.Author;
import chancery.post.v1.Kind;
import chancery.post.v1.Place;
import chancery.post.v1.Post;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How files become documents: what their names tell, what is the same for all, and where both leave
 * something open, the text. What the name tells goes first. Immutable.
 */
final class DocumentMapping {

  static final String PLATFORM = "document";

  private static final Set<String> PARAMETERS =
      Set.of(
          "names",
          "title",
          "place",
          "author",
          "lang",
          "date",
          "year",
          "month",
          "day",
          "collection");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9]*)\\}");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
  private static final int LONGEST_HEADING = 200;

  private final FileNames names;
  private final Map<String, String> constants;

  private DocumentMapping(FileNames names, Map<String, String> constants) {
    this.names = names;
    this.constants = constants;
  }

  /**
   * @throws IllegalArgumentException for a parameter that is unknown or malformed
   */
  static DocumentMapping of(Map<String, String> parameters) {
    Parameters.check("documents", parameters, PARAMETERS);
    FileNames names = FileNames.of(parameters.getOrDefault("names", "{file}"));
    Map<String, String> constants = new HashMap<>(parameters);
    constants.remove("names");
    Matcher placeholder = PLACEHOLDER.matcher(constants.getOrDefault("title", ""));
    while (placeholder.find()) {
      if (!names.has(placeholder.group(1))) {
        throw new IllegalArgumentException(
            "title: '%s' is no placeholder of names, which is '%s'"
                .formatted(placeholder.group(), names));
      }
    }
    if (!names.has("date") && !names.has("year") && !has(constants, "date", "year")) {
      throw new IllegalArgumentException(
          "The parameters do not say when the documents are from: {year} or {date} in names, or year=2015, or date=2015-09-28");
    }
    if (!names.has("author") && !names.has("place") && !has(constants, "author", "place")) {
      throw new IllegalArgumentException(
          "The parameters do not say whose the documents are: {author} or {place} in names, or author=NAME, or place=CODE");
    }
    return new DocumentMapping(names, constants);
  }

  private static boolean has(Map<String, String> constants, String one, String other) {
    return constants.containsKey(one) || constants.containsKey(other);
  }

  /**
   * What is the same for every passage of a document; its id is that of the conversation.
   *
   * @param path in the archive
   * @throws BadRecord for a name that does not match, or does not tell enough
   */
  Post.Builder describe(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Map<String, String> told =
        names
            .read(name)
            .orElseThrow(() ->
                new BadRecord(
                    "The file's name does not match names, which is '%s'".formatted(names)));
    Map<String, String> known = new HashMap<>(constants);
    known.putAll(told);
    String collection = constants.getOrDefault("collection", "");
    String id = PLATFORM + ":" + (collection.isEmpty() ? "" : collection + "/") + path;
    Post.Builder post =
        Post.newBuilder()
            .setPlatform(PLATFORM)
            .setKind(Kind.KIND_DOCUMENT)
            .setConversationId(id)
            .setAuthor(author(told))
            .setCreatedAt(time(told))
            .setTitle(title(told, name, text));
    Optional.ofNullable(known.get("lang")).ifPresent(post::setLang);
    Optional.ofNullable(known.get("place")).ifPresent(written -> post.setPlace(place(written)));
    return post;
  }

  /** The name's author or place, else those given for all, each first the author. */
  private Author author(Map<String, String> told) {
    for (Map<String, String> source : List.of(told, constants)) {
      String written = source.getOrDefault("author", "");
      String place = source.getOrDefault("place", "");
      if (!written.isEmpty()) {
        return author(written).setDisplayName(spaced(written)).build();
      }
      if (!place.isEmpty()) {
        return Countries.of(place)
            .map(country -> author(country.longCode()).setDisplayName(country.name()))
            .orElseGet(() -> author(place).setDisplayName(spaced(place)))
            .build();
      }
    }
    throw new BadRecord("Nothing says whose the document is: author or place");
  }

  private static Author.Builder author(String name) {
    return Author.newBuilder().setId(PLATFORM + ":" + name).setHandle(name);
  }

  private static Place place(String written) {
    return Countries.of(written)
        .map(country -> Place.newBuilder().setCountry(country.code()).setName(country.name()))
        .orElseGet(() -> Place.newBuilder().setName(spaced(written)))
        .build();
  }

  private Timestamp time(Map<String, String> told) {
    String date = told.getOrDefault("date", "");
    String year = told.getOrDefault("year", "");
    if (date.isEmpty() && year.isEmpty()) {
      date = constants.getOrDefault("date", "");
      year = constants.getOrDefault("year", "");
    }
    LocalDate day = date.isEmpty() ? day(year) : date(date);
    return Times.timestamp(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "date");
  }

  private LocalDate day(String year) {
    String month = constants.getOrDefault("month", "1");
    String day = constants.getOrDefault("day", "1");
    String iso = "%4s-%2s-%2s".formatted(year, month, day).replace(' ', '0');
    return date(iso);
  }

  private static LocalDate date(String date) {
    try {
      return date.length() == "20150928".length()
          ? LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(date);
    } catch (DateTimeException malformed) {
      throw new BadRecord("'%s' is no date such as 2015-09-28".formatted(BadRecord.excerpt(date)));
    }
  }

  /** The parameter's, the name's, the text's first line, or the name as it is. */
  private String title(Map<String, String> told, String name, String text) {
    String template = constants.get("title");
    if (template != null) {
      return PLACEHOLDER
          .matcher(template)
          .replaceAll(
              found -> Matcher.quoteReplacement(spaced(told.getOrDefault(found.group(1), ""))));
    }
    if (told.containsKey("title")) {
      return spaced(told.getOrDefault("title", ""));
    }
    String first =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    boolean heading = !first.isEmpty() && first.length() <= LONGEST_HEADING && !first.endsWith(".");
    return heading ? first : EXTENSION.matcher(name).replaceAll("");
  }

  private static String spaced(String text) {
    return text.replace('_', ' ').strip();
  }
}
