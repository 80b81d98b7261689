package chancery.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be done at a path, as the resources' annotations say: the header {@code Allow}, which
 * 405 has to bring (RFC 9110). The router itself says of some paths that they do not exist where
 * only the method is another's. Thread-safe.
 */
@Singleton
class AllowedMethods {

  private static final List<String> ORDER = List.of("GET", "HEAD", "PUT", "POST", "DELETE");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

  private final Map<Pattern, Set<String>> methods = new LinkedHashMap<>();

  @Inject
  AllowedMethods(BeanManager beans) {
    this(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .collect(Collectors.toSet()));
  }

  /**
   * @param classes those that are no resources are left aside
   */
  AllowedMethods(Collection<? extends Class<?>> classes) {
    Map<String, Set<String>> byExpression = new TreeMap<>();
    for (Class<?> one : classes) {
      Path root = one.getAnnotation(Path.class);
      for (Method method : root == null ? new Method[0] : one.getMethods()) {
        for (String verb : verbs(method)) {
          byExpression
              .computeIfAbsent(expression(template(root, method)), none -> new TreeSet<>())
              .add(verb);
        }
      }
    }
    byExpression.forEach(
        (expression, verbs) -> methods.put(Pattern.compile(expression), Set.copyOf(verbs)));
  }

  /** Whoever may GET may ask for the header alone. */
  private static List<String> verbs(Method method) {
    List<String> verbs = new ArrayList<>();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        verbs.addAll(verb.value().equals("GET") ? List.of("GET", "HEAD") : List.of(verb.value()));
      }
    }
    return verbs;
  }

  private static String template(Path root, Method method) {
    Path below = method.getAnnotation(Path.class);
    String template = below == null ? root.value() : root.value() + "/" + below.value();
    return template.replaceAll("/{2,}", "/");
  }

  private static String expression(String template) {
    StringBuilder expression = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    int end = 0;
    while (variable.find()) {
      expression.append(Pattern.quote(template.substring(end, variable.start())));
      String form = variable.group(2);
      expression.append(form == null ? "[^/]+" : "(?:" + form + ")");
      end = variable.end();
    }
    return expression.append(Pattern.quote(template.substring(end))).append("/?").toString();
  }

  /** The methods of the request's path, as {@code Allow} lists them. */
  String at(HttpServerRequest request) {
    return at(String.valueOf(request.path()));
  }

  String at(String path) {
    Set<String> found = found(path);
    return ORDER.stream().filter(found::contains).collect(Collectors.joining(", "));
  }

  /** The status that was given, but for a 404 where only the method has no place. */
  int status(int given, HttpServerRequest request) {
    return given == 404 && isMisplaced(request.method().name(), String.valueOf(request.path()))
        ? 405
        : given;
  }

  /** Whether there is something at the path, but not for this method. */
  boolean isMisplaced(String method, String path) {
    Set<String> found = found(path);
    return !found.isEmpty() && !found.contains(method);
  }

  private Set<String> found(String path) {
    Set<String> found = new TreeSet<>();
    methods.forEach((pattern, verbs) -> {
      if (pattern.matcher(path).matches()) {
        found.addAll(verbs);
      }
    });
    return found;
  }
}
