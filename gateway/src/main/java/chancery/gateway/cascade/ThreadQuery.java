package chancery.gateway.cascade;

import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.error.ChanceryException;

/** Parameters that say which post is meant, and how much is told. */
final class ThreadQuery {

  static final Parameter<String> POST = text("post", "Id of the post.");
  static final Parameter<Long> LIMIT =
      whole(
          "limit",
          1,
          5000,
          "Posts told as nodes of the tree, those with most posts below them; 500 without it. Figures are of all.");
  static final Parameter<Long> PARTICIPANTS =
      whole("participants", 1, 1000, "Accounts told; 20 without it.");
  static final Query QUERY =
      Query.of(POST, LIMIT, PARTICIPANTS, SliceQuery.MIN_POSITION, SliceQuery.MAX_STALENESS);

  private ThreadQuery() {}

  static String post(Arguments arguments) {
    if (!arguments.has(POST)) {
      throw ChanceryException.invalid(POST.name(), "is missing: the id of a post");
    }
    return arguments.get(POST, "");
  }
}
