package chancery.train;

import java.io.IOException;
import java.nio.file.Path;

/** One model judged on data that its training never saw: a section of {@code docs/accuracy.md}. */
public interface AccuracySection {

  /** What is judged, e.g. {@code Sentiment}. */
  String title();

  /**
   * Judges the model.
   *
   * @param data the folder of the sample data
   * @return the section below its title, in Markdown
   * @throws IOException where the data cannot be read
   */
  String markdown(Path data) throws IOException;
}
