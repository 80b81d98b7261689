package chancery.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;

/** A format of JSON without parameters: what its values mean is for its reading to say. */
final class JsonFormat implements PostFormat {

  private final String name;
  private final int longest;
  private final PostRules rules;
  private final Function<Intake, JsonRecords.Reading> reading;

  /**
   * @param longest bytes of the longest line
   * @param reading made anew for each input
   */
  JsonFormat(
      String name, int longest, PostRules rules, Function<Intake, JsonRecords.Reading> reading) {
    this.name = name;
    this.longest = longest;
    this.rules = rules;
    this.reading = reading;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    Parameters.checkNone(name, parameters);
    Intake intake = new Intake(sink, rules);
    new JsonRecords(intake, longest, reading.apply(intake)).read(input);
  }
}
