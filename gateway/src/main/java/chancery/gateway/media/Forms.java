package chancery.gateway.media;

import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Parameters;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms that an endpoint offers its answer in.
 *
 * @param offered the first is the one for clients that ask for none
 * @param parameter goes before the header {@code Accept}
 */
public record Forms(List<Media> offered, Parameter<Media> parameter) {

  public Forms {
    offered = List.copyOf(offered);
  }

  public static Forms of(Media... offered) {
    Map<String, Media> formats = new LinkedHashMap<>();
    for (Media media : offered) {
      formats.put(media.format(), media);
    }
    return new Forms(
        List.of(offered),
        Parameters.choice(
            "format", formats, "Form of the answer; goes before the header `Accept`."));
  }

  /** The forms beside JSON. */
  public List<Media> others() {
    return offered.stream().filter(media -> media != Media.JSON).toList();
  }

  /**
   * The form that the parameter names, else the one that {@code Accept} likes best.
   *
   * @throws NotAcceptableException if it likes none
   */
  public Media choose(Arguments arguments, HttpHeaders headers) {
    return arguments.has(parameter)
        ? arguments.get(parameter, offered.getFirst())
        : choose(headers);
  }

  /**
   * The form that {@code Accept} likes best.
   *
   * @throws NotAcceptableException if it likes none
   */
  public Media choose(HttpHeaders headers) {
    List<MediaType> accepted = headers.getAcceptableMediaTypes();
    for (MediaType wanted : accepted) {
      for (Media media : offered) {
        if (wanted.isCompatible(media.type())) {
          return media;
        }
      }
    }
    if (accepted.isEmpty()) {
      return offered.getFirst();
    }
    throw new NotAcceptableException();
  }
}
