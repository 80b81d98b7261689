package chancery.analysis.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The maximum-entropy model of Apache OpenNLP's language detector (103 languages, character n-grams
 * of length 1 to 3), held in flat arrays. The weights and the result are OpenNLP's; the layout
 * takes a sixth of the memory and, without strings and maps, a tenth of the time.
 *
 * <p>Immutable.
 */
final class NgramModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  /** Outcome names in OpenNLP's order, ISO 639-3. */
  final String[] outcomes;

  private final long[] keys;
  private final int[] starts;
  private final int[] lengths;
  private final byte[] languages;
  private final float[] weights;

  private NgramModel(Map<?, ?> contexts, String[] outcomes) {
    this.outcomes = outcomes;
    int slots = Integer.highestOneBit(contexts.size()) * 4;
    int parameters =
        contexts.values().stream().mapToInt(c -> ((Context) c).getOutcomes().length).sum();
    keys = new long[slots];
    starts = new int[slots];
    lengths = new int[slots];
    languages = new byte[parameters];
    weights = new float[parameters];
    int end = 0;
    for (Map.Entry<?, ?> entry : contexts.entrySet()) {
      Context context = (Context) entry.getValue();
      int slot = freeSlot(pack((String) entry.getKey()));
      starts[slot] = end;
      lengths[slot] = context.getOutcomes().length;
      for (int i = 0; i < lengths[slot]; i++) {
        languages[end] = (byte) context.getOutcomes()[i];
        weights[end++] = (float) context.getParameters()[i];
      }
    }
  }

  /** Reads the model that comes with the OpenNLP models' jar. */
  static NgramModel load() {
    try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The language model is not on the class path: " + RESOURCE);
      }
      AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
      Object[] parts = model.getDataStructures();
      return new NgramModel((Map<?, ?>) parts[1], (String[]) parts[2]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sums of weights over the n-grams of a lower-case text, by outcome. */
  double[] scores(CharSequence text) {
    double[] scores = new double[outcomes.length];
    long before = 0;
    long beforeThat = 0;
    for (int i = 0; i < text.length(); i++) {
      long c = text.charAt(i);
      add(scores, c);
      if (i > 0) {
        add(scores, before << 16 | c);
      }
      if (i > 1) {
        add(scores, beforeThat << 32 | before << 16 | c);
      }
      beforeThat = before;
      before = c;
    }
    return scores;
  }

  private void add(double[] scores, long key) {
    int slot = slot(key);
    if (keys[slot] != key) {
      return;
    }
    int end = starts[slot] + lengths[slot];
    for (int i = starts[slot]; i < end; i++) {
      scores[languages[i]] += weights[i];
    }
  }

  private int freeSlot(long key) {
    int slot = slot(key);
    keys[slot] = key;
    return slot;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static long pack(String gram) {
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = key << 16 | gram.charAt(i);
    }
    return key;
  }
}
