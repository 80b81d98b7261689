package chancery.ingest.definition;

import java.util.List;
import java.util.Map;

/** A part of a YAML or JSON document that knows where it stands. */
sealed interface Value {

  Mark at();

  /** What it is, for messages. */
  String form();

  /** A text as it is written; numbers and truth values are texts too. */
  record Text(String text, Mark at) implements Value {
    @Override
    public String form() {
      return "a text";
    }
  }

  record Items(List<Value> values, Mark at) implements Value {
    @Override
    public String form() {
      return "a list";
    }
  }

  /** Values by their names, in the document's order. */
  record Fields(Map<String, Field> byName, Mark at) implements Value {
    @Override
    public String form() {
      return "a table of names and values";
    }
  }

  /** A name without a value, or {@code null}. */
  record Nothing(Mark at) implements Value {
    @Override
    public String form() {
      return "nothing";
    }
  }

  /**
   * @param at where its name stands
   */
  record Field(Mark at, Value value) {}
}
