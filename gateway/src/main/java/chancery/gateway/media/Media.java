package chancery.gateway.media;

import chancery.gateway.query.Parameter;
import chancery.gateway.query.Parameters;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that an answer can take. */
public enum Media {
  JSON("application/json", "json"),
  NDJSON("application/x-ndjson", "ndjson"),
  CSV("text/csv;charset=UTF-8;header=present", "csv"),
  GEXF("application/gexf+xml", "gexf"),
  GRAPHML("application/graphml+xml", "graphml"),
  EVENTS("text/event-stream", "events");

  private final MediaType type;
  private final String format;

  Media(String type, String format) {
    this.type = MediaType.valueOf(type);
    this.format = format;
  }

  public MediaType type() {
    return type;
  }

  /** Its name in {@code ?format=}, and the extension of its files. */
  public String format() {
    return format;
  }

  /** The parameter that goes before {@code Accept}. */
  public static Parameter<Media> parameter(Media... offered) {
    Map<String, Media> formats = new LinkedHashMap<>();
    for (Media media : offered) {
      formats.put(media.format, media);
    }
    return Parameters.choice(
        "format", formats, "Form of the answer; goes before the header `Accept`.");
  }

  /**
   * The offered form that the client likes best.
   *
   * @param accepted from the header {@code Accept}, best first
   * @throws NotAcceptableException if it likes none
   */
  public static Media choose(List<MediaType> accepted, Media... offered) {
    for (MediaType wanted : accepted) {
      for (Media media : offered) {
        if (wanted.isCompatible(media.type)) {
          return media;
        }
      }
    }
    if (accepted.isEmpty()) {
      return offered[0];
    }
    throw new NotAcceptableException();
  }
}
