package chancery.gateway.query;

import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.whole;

/**
 * The parameters of a list that comes in pages.
 *
 * @param pageSize items in an answer
 * @param standard how many without the parameter
 */
public record Paging(Parameter<Long> pageSize, int standard) {

  public static final Parameter<String> PAGE_TOKEN =
      text("pageToken", "`nextPageToken` of the page before. Without it: the first page.");

  public static Paging of(int standard, int most) {
    return new Paging(
        whole("pageSize", 1, most, "Items in the answer, %d without it.".formatted(standard)),
        standard);
  }

  public Query query() {
    return Query.of(pageSize, PAGE_TOKEN);
  }

  public int size(Arguments arguments) {
    return arguments.get(pageSize, (long) standard).intValue();
  }

  public String token(Arguments arguments) {
    return arguments.get(PAGE_TOKEN, "");
  }
}
