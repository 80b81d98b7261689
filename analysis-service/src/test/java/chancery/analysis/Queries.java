package chancery.analysis;

import chancery.analysis.query.Query;
import chancery.analysis.query.QueryLimits;
import chancery.analysis.query.QueryParser;

/** Queries, read within the usual limits. */
public final class Queries {

  private static final QueryParser PARSER = new QueryParser(new QueryLimits(8192, 1024, 32, 100));

  private Queries() {}

  public static Query parse(String query) {
    return PARSER.parse(query);
  }
}
