package chancery.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be done at a path: the header {@code Allow}, which 405 has to bring (RFC 9110). */
final class AllowedMethods {

  private static final String READ = "GET, HEAD";
  private static final String CORPUS = "/v1/corpora/[^/]+";

  private static final Map<Pattern, String> METHODS = new LinkedHashMap<>();

  static {
    METHODS.put(Pattern.compile(CORPUS), "GET, HEAD, PUT, DELETE");
    METHODS.put(Pattern.compile(CORPUS + "/imports"), "GET, HEAD, POST");
    METHODS.put(Pattern.compile(CORPUS + "/actors"), "GET, HEAD, PUT");
    METHODS.put(Pattern.compile(CORPUS + "/(codebooks|targets)/[^/]+"), "GET, HEAD, PUT, DELETE");
    METHODS.put(Pattern.compile(CORPUS + "/targets/[^/]+/labels"), "GET, HEAD, POST");
    METHODS.put(Pattern.compile(CORPUS + "/posts/.+"), "GET, HEAD, DELETE");
    METHODS.put(Pattern.compile(CORPUS + "/(actors|authors)/.+"), "DELETE");
  }

  private AllowedMethods() {}

  static String at(String path) {
    for (Map.Entry<Pattern, String> entry : METHODS.entrySet()) {
      if (entry.getKey().matcher(path).matches()) {
        return entry.getValue();
      }
    }
    return READ;
  }
}
