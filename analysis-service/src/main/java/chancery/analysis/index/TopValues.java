package chancery.analysis.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grouping's leading values.
 *
 * @param items by the measure, highest first, then by value
 * @param values different ones in the selection
 * @param total posts in the selection
 */
public record TopValues(List<Item> items, long values, long total) {

  /**
   * @param label how people know the value, where that is something else
   */
  public record Item(String value, @Nullable String label, Counts counts) {}
}
