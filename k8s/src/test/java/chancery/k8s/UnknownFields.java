package chancery.k8s;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Fields of a manifest that Kubernetes does not have. The models keep what they do not know in
 * {@code additionalProperties}, where a misspelt field ends up without a word.
 */
final class UnknownFields {

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  /** Paths of the unknown fields, e.g. {@code spec.replica}. */
  static List<String> in(Object resource) {
    UnknownFields fields = new UnknownFields();
    fields.visit("", resource);
    return fields.found;
  }

  private void visit(String path, Object value) {
    if (value instanceof Collection<?> values) {
      int index = 0;
      for (Object element : values) {
        visit(path + "[" + index++ + "]", element);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> visit(path + "." + key, element));
    } else if (value != null
        && value.getClass().getName().startsWith("io.fabric8.kubernetes.api")) {
      visitFields(path, value);
    }
  }

  private void visitFields(String path, Object bean) {
    for (Method method : bean.getClass().getMethods()) {
      String name = method.getName();
      if (name.equals("getAdditionalProperties")) {
        ((Map<?, ?>) call(method, bean))
            .keySet()
            .forEach(key -> found.add((path + "." + key).substring(1)));
      } else if (name.startsWith("get") && method.getParameterCount() == 0) {
        visit(
            path + "." + Character.toLowerCase(name.charAt(3)) + name.substring(4),
            call(method, bean));
      }
    }
  }

  private static Object call(Method method, Object bean) {
    try {
      return method.invoke(bean);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
