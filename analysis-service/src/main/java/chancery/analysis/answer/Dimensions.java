package chancery.analysis.answer;

import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.v1.Dimension;
import chancery.kit.error.ChanceryException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Dimensions and measures of requests, as the index has them. */
public final class Dimensions {

  private Dimensions() {}

  /**
   * How the index groups posts by a dimension.
   *
   * @param codebook of topics; empty for the built-in one
   * @param field of the request, for the error
   * @throws ChanceryException INVALID_ARGUMENT for a dimension that is not known, NOT_FOUND for the
   *     codebook, UNAVAILABLE while posts are still being coded by it
   */
  public static Grouping grouping(
      OpenSlice slice, Dimension dimension, String codebook, String field) {
    return switch (dimension) {
      case DIMENSION_HASHTAG -> new ByProperty(Property.HASHTAG);
      case DIMENSION_AUTHOR -> new ByProperty(Property.AUTHOR);
      case DIMENSION_LANG -> new ByProperty(Property.LANG);
      case DIMENSION_KIND -> new ByProperty(Property.KIND);
      case DIMENSION_LINK -> new ByProperty(Property.LINK);
      case DIMENSION_DOMAIN -> new ByProperty(Property.DOMAIN);
      case DIMENSION_MENTION -> new ByProperty(Property.MENTION);
      case DIMENSION_PLATFORM -> new ByProperty(Property.PLATFORM);
      case DIMENSION_SENTIMENT -> new ByProperty(Property.SENTIMENT);
      case DIMENSION_PLACE -> new ByProperty(Property.PLACE);
      case DIMENSION_TOPIC -> slice.byCategory(slice.codebook(codebook));
      case DIMENSION_ACTOR -> new ByAccounts(slice.actors().byActor());
      case DIMENSION_COUNTRY -> new ByAccounts(slice.actors().byCountry());
      case DIMENSION_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid(
              field,
              "must be one of hashtag, author, actor, country, lang, kind, link, domain, mention,"
                  + " platform, sentiment, topic, place");
    };
  }

  /**
   * What to measure of posts: their number always, and what is asked for.
   *
   * @param confidence that a post's sentiment must have to be counted, from 0 to 1
   * @throws ChanceryException INVALID_ARGUMENT for a measure that is not known
   */
  public static Measures measures(List<chancery.analysis.v1.Measure> asked, double confidence) {
    Set<Measure> measures = EnumSet.of(Measure.POSTS);
    asked.forEach(measure -> measures.add(measure(measure)));
    return new Measures(measures, confidence);
  }

  /**
   * The confidence that a request gives, or the usual one.
   *
   * @throws ChanceryException INVALID_ARGUMENT if it is no probability
   */
  public static double confidence(boolean given, double asked, double usual) {
    if (given && !(asked >= 0 && asked <= 1)) {
      throw ChanceryException.invalid("confidence", "must be from 0 to 1");
    }
    return given ? asked : usual;
  }

  /**
   * One measure, as the index has it.
   *
   * @throws ChanceryException INVALID_ARGUMENT for one that is not known
   */
  public static Measure measure(chancery.analysis.v1.Measure measure) {
    return switch (measure) {
      case MEASURE_UNSPECIFIED, MEASURE_POSTS -> Measure.POSTS;
      case MEASURE_AUTHORS -> Measure.AUTHORS;
      case MEASURE_ENGAGEMENT -> Measure.ENGAGEMENT;
      case MEASURE_SENTIMENT -> Measure.SENTIMENT;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "measure", "must be one of posts, authors, engagement, sentiment");
    };
  }
}
