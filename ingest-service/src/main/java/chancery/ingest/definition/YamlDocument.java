package chancery.ingest.definition;

import chancery.ingest.definition.Value.Field;
import chancery.ingest.definition.Value.Fields;
import chancery.ingest.definition.Value.Items;
import chancery.ingest.definition.Value.Nothing;
import chancery.ingest.definition.Value.Text;
import chancery.kit.error.ChanceryException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link Value}s: one document, without anchors and aliases. Not thread-safe.
 */
final class YamlDocument {

  private static final Set<String> NULLS = Set.of("", "~", "null");
  private static final String HINT =
      "; texts with any of , : # [ ] { } & * ! | > ' \" % @ in them are safe in quotation marks";

  private final Iterator<Event> events;
  private Event event;

  private YamlDocument(Iterator<Event> events) {
    this.events = events;
    this.event = events.next();
  }

  /**
   * @param longest document, in characters
   * @throws ChanceryException INVALID_ARGUMENT where it is no YAML, with line and column
   */
  static Value read(String text, int longest) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(longest).build();
    try {
      return new YamlDocument(new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException malformed) {
      String where = malformed.getProblemMark().map(at -> mark(at) + ": ").orElse("");
      throw Faults.unreadable("%sis no YAML: %s%s".formatted(where, malformed.getProblem(), HINT));
    } catch (YamlEngineException malformed) {
      throw Faults.unreadable("is no YAML: " + malformed.getMessage());
    }
  }

  private Value document() {
    next(Event.ID.StreamStart);
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw Faults.unreadable("is empty");
    }
    next(Event.ID.DocumentStart);
    Value value = value(0);
    next(Event.ID.DocumentEnd);
    if (event.getEventId() != Event.ID.StreamEnd) {
      throw Faults.unreadable("%s: there is more than one document".formatted(at()));
    }
    return value;
  }

  private void next(Event.ID expected) {
    if (event.getEventId() != expected) {
      throw new IllegalStateException("%s where %s was due".formatted(event, expected));
    }
    event = events.next();
  }

  private Mark at() {
    return event.getStartMark().map(YamlDocument::mark).orElse(new Mark(1, 1));
  }

  private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark at) {
    return new Mark(at.getLine() + 1, at.getColumn() + 1);
  }

  private Value value(int depth) {
    refuseReferences();
    if (depth > JsonDocument.DEEPEST) {
      throw Faults.unreadable("%s: lists and tables are too deep".formatted(at()));
    }
    Mark at = at();
    return switch (event) {
      case MappingStartEvent _ -> fields(at, depth);
      case SequenceStartEvent _ -> items(at, depth);
      case ScalarEvent scalar -> {
        next(Event.ID.Scalar);
        boolean nothing = scalar.isPlain() && NULLS.contains(scalar.getValue());
        yield nothing ? new Nothing(at) : new Text(scalar.getValue(), at);
      }
      default -> throw new IllegalStateException("%s where a value was due".formatted(event));
    };
  }

  /** They could make a short document endless, and a pattern that begins with {@code *} is one. */
  private void refuseReferences() {
    if (event instanceof AliasEvent alias) {
      throw Faults.unreadable(
          "%s: *%s is an alias to YAML, and none are taken; write a text that begins so in quotation marks"
              .formatted(at(), alias.getAlias()));
    }
    Optional<?> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    if (anchor.isPresent()) {
      throw Faults.unreadable(
          "%s: &%s is an anchor to YAML, and none are taken; write a text that begins so in quotation marks"
              .formatted(at(), anchor.get()));
    }
  }

  private Items items(Mark at, int depth) {
    next(Event.ID.SequenceStart);
    List<Value> values = new ArrayList<>();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      values.add(value(depth + 1));
    }
    next(Event.ID.SequenceEnd);
    return new Items(values, at);
  }

  private Fields fields(Mark at, int depth) {
    next(Event.ID.MappingStart);
    Map<String, Field> byName = new LinkedHashMap<>();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Mark named = at();
      String name = name();
      JsonDocument.put(byName, name, new Field(named, value(depth + 1)));
    }
    next(Event.ID.MappingEnd);
    return new Fields(byName, at);
  }

  private String name() {
    refuseReferences();
    if (!(event instanceof ScalarEvent name)) {
      throw Faults.unreadable("%s: a name is expected".formatted(at()));
    }
    next(Event.ID.Scalar);
    return name.getValue();
  }
}
