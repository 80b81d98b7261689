package chancery.ingest.definition;

import chancery.ingest.definition.Value.Field;
import chancery.ingest.definition.Value.Fields;
import chancery.ingest.definition.Value.Items;
import chancery.ingest.definition.Value.Text;
import chancery.kit.time.WireTime;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of a document, by whose names its values are taken; what does not fit is a fault. */
final class Section {

  private final String path;
  private final Fields fields;
  private final Faults faults;

  private Section(String path, Fields fields, Faults faults) {
    this.path = path;
    this.fields = fields;
    this.faults = faults;
  }

  /**
   * The document as a whole.
   *
   * @throws chancery.kit.error.ChanceryException INVALID_ARGUMENT if it is no table
   */
  static Section root(Value document, Faults faults) {
    if (document instanceof Fields fields) {
      return new Section("", fields, faults);
    }
    throw Faults.unreadable(
        "is %s; a table of names and values is expected".formatted(document.form()));
  }

  Mark at() {
    return fields.at();
  }

  String path() {
    return path;
  }

  /** The path of one of its names. */
  String where(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Map<String, Field> fields() {
    return fields.byName();
  }

  /** Of the whole document, so far. */
  long faultCount() {
    return faults.count();
  }

  void fault(String what) {
    faults.add(path.isEmpty() ? "content" : path, at(), what);
  }

  void fault(String name, Mark at, String what) {
    faults.add(where(name), at, what);
  }

  boolean has(String name) {
    return fields.byName().containsKey(name);
  }

  /** Any other name is a fault. */
  void allow(Set<String> names, String further) {
    Set<String> all = new HashSet<>(names);
    all.add(further);
    allow(all);
  }

  /** Any other name is a fault. */
  void allow(Set<String> names) {
    fields
        .byName()
        .forEach((name, field) -> {
          if (!names.contains(name)) {
            fault(
                name,
                field.at(),
                "is not known here; known are %s"
                    .formatted(String.join(", ", names.stream().sorted().toList())));
          }
        });
  }

  /** A text of at most so many characters, without the white space around it. */
  Optional<String> text(String name, int longest) {
    Field field = fields.byName().get(name);
    if (field == null) {
      return Optional.empty();
    }
    if (!(field.value() instanceof Text text)) {
      fault(name, field.value().at(), expected("a text", field.value()));
      return Optional.empty();
    }
    String stripped = text.text().strip();
    if (stripped.length() > longest) {
      fault(
          name,
          text.at(),
          "has %d characters, and %d are the most".formatted(stripped.length(), longest));
    }
    return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
  }

  /** A time of RFC 3339. */
  Optional<Timestamp> time(String name, int longest) {
    return text(name, longest)
        .flatMap(text -> {
          try {
            return Optional.of(WireTime.timestamp(Instant.parse(text)));
          } catch (DateTimeParseException malformed) {
            fault("%s '%s' is no time such as 2026-01-31T12:00:00Z".formatted(name, text));
            return Optional.empty();
          }
        });
  }

  /** The texts of a list, or the one that stands in its place. */
  List<Text> texts(String name) {
    Field field = fields.byName().get(name);
    return switch (field == null ? null : field.value()) {
      case null -> List.of();
      case Text one -> List.of(one);
      case Items items -> texts(name, items);
      case Value other -> {
        fault(name, other.at(), expected("a list", other));
        yield List.of();
      }
    };
  }

  private List<Text> texts(String name, Items items) {
    List<Text> texts = new ArrayList<>(items.values().size());
    for (Value value : items.values()) {
      if (value instanceof Text text) {
        texts.add(text);
      } else {
        fault(name, value.at(), expected("a text", value));
      }
    }
    return texts;
  }

  Optional<Section> section(String name) {
    Field field = fields.byName().get(name);
    if (field == null) {
      return Optional.empty();
    }
    if (field.value() instanceof Fields inner) {
      return Optional.of(new Section(where(name), inner, faults));
    }
    fault(name, field.value().at(), expected("a table of names and values", field.value()));
    return Optional.empty();
  }

  /** The tables of a list. */
  List<Section> items(String name) {
    Field field = fields.byName().get(name);
    List<Section> sections = new ArrayList<>();
    if (field != null && field.value() instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        Value value = items.values().get(i);
        String place = "%s[%d]".formatted(where(name), i);
        if (value instanceof Fields inner) {
          sections.add(new Section(place, inner, faults));
        } else {
          faults.add(place, value.at(), expected("a table of names and values", value));
        }
      }
    } else if (field != null) {
      fault(name, field.value().at(), expected("a list", field.value()));
    }
    return sections;
  }

  /** All its values, which are to be tables. */
  Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (String name : fields.byName().keySet()) {
      section(name).ifPresent(section -> sections.put(name, section));
    }
    return sections;
  }

  private static String expected(String form, Value found) {
    String hint =
        found instanceof Value.Nothing
            ? "; what begins with # is a comment to YAML unless it is in quotation marks"
            : "";
    return "%s is expected, and %s is there%s".formatted(form, found.form(), hint);
  }
}
