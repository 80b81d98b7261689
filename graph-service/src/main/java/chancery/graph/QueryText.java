package chancery.graph;

import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** Queries in the platform's syntax, as parts and as links to the posts that they find. */
final class QueryText {

  private QueryText() {}

  /** A field with a value: {@code hashtag:"news"}. */
  static String value(String field, String value) {
    return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Path and query at the gateway for the posts of a slice that meet all further conditions. */
  static String link(Slice slice, List<String> conditions) {
    StringJoiner query = new StringJoiner(" AND ");
    if (!slice.getQuery().isBlank()) {
      query.add("(" + slice.getQuery().strip() + ")");
    }
    conditions.forEach(query::add);
    StringJoiner parameters = new StringJoiner("&", "?", "");
    parameters.add("q=" + encoded(query));
    if (slice.hasFrom()) {
      parameters.add("from=" + encoded(WireTime.instant(slice.getFrom())));
    }
    if (slice.hasTo()) {
      parameters.add("to=" + encoded(WireTime.instant(slice.getTo())));
    }
    return "/v1/corpora/" + slice.getCorpus() + "/posts" + parameters;
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }
}
