package chancery.analysis.corpus;

import chancery.analysis.coding.CorpusCodes;
import chancery.analysis.index.PostView;

/**
 * A corpus as it can be asked at one moment.
 *
 * @param view to be closed
 * @param codes of its posts
 * @param version of the methods that made both
 */
public record OpenCorpus(PostView view, CorpusCodes codes, String version)
    implements AutoCloseable {

  @Override
  public void close() {
    view.close();
  }
}
