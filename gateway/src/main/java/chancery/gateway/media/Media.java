package chancery.gateway.media;

import jakarta.ws.rs.core.MediaType;

/** A form that an answer can take. */
public enum Media {
  JSON("application/json", "json"),
  NDJSON("application/x-ndjson", "ndjson"),
  CSV("text/csv;charset=UTF-8;header=present", "csv"),
  YAML("application/yaml", "yaml"),
  GEXF("application/gexf+xml", "gexf"),
  GRAPHML("application/graphml+xml", "graphml"),
  STIX("application/stix+json;version=2.1", "stix"),
  EVENTS("text/event-stream", "events"),
  HTML("text/html;charset=UTF-8", "html");

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
}
