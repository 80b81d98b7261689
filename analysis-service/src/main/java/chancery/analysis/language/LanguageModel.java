package chancery.analysis.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A multinomial logistic regression over {@link Grams}: for each gram the weights of those
 * languages that it speaks for or against, in steps of a twelfth. A language in two scripts is two
 * labels.
 *
 * <p>As bytes: the labels, the grams, how many weights each has, and the weights, each with its
 * label in 16 bits; big-endian.
 *
 * <p>Immutable.
 */
public final class LanguageModel {

  /** What a weight of one is, on the scale of logits. */
  public static final float STEP = 1 / 12f;

  public static final int LEAST_WEIGHT = -64;
  public static final int GREATEST_WEIGHT = 63;
  public static final int MOST_LABELS = 512;
  public static final int MOST_WEIGHTS_OF_A_GRAM = 255;

  private static final int PLACE_BITS = 20;
  private static final int CHECK = -1 << PLACE_BITS;

  private static final double FILLED = 0.6;

  private static final int MAGIC = 0x43484C31;

  /**
   * @param tag ISO 639, the shortest code
   * @param prior added to the sum of weights, in the same steps
   */
  public record Label(String tag, UnicodeScript script, int prior) {}

  /**
   * @param gram as {@link Grams} gives it
   * @param labels indexes of labels
   * @param weights from {@link #LEAST_WEIGHT} to {@link #GREATEST_WEIGHT}, as many as labels
   */
  public record Row(int gram, int[] labels, int[] weights) {}

  private final List<Label> labels;
  private final int[] grams;
  private final byte[] sizes;
  private final char[] weights;

  /** For each gram how many weights it has, then those: the label above seven bits of weight. */
  private final char[] rows;

  /**
   * Open addressing. A slot is the place of its gram's row under as many bits of the gram as fit:
   * all that is needed to score a post stays close to the processor.
   */
  private final int[] slots;

  private LanguageModel(List<Label> labels, int[] grams, byte[] sizes, char[] weights) {
    this.labels = List.copyOf(labels);
    this.grams = grams;
    this.sizes = sizes;
    this.weights = weights;
    rows = new char[1 + grams.length + weights.length];
    if (rows.length > 1 << PLACE_BITS) {
      throw new IllegalArgumentException(
          "A language model of %d grams and %d weights is too large; take fewer"
              .formatted(grams.length, weights.length));
    }
    slots = new int[1 + (int) (grams.length / FILLED)];
    fill();
  }

  private void fill() {
    // Place 0 stays free, so that no slot in use is 0.
    int place = 1;
    int from = 0;
    for (int i = 0; i < grams.length; i++) {
      int size = sizes[i] & 0xff;
      int slot = slot(grams[i]);
      while (slots[slot] != 0) {
        slot = slot + 1 < slots.length ? slot + 1 : 0;
      }
      slots[slot] = grams[i] << PLACE_BITS | place;
      rows[place++] = (char) size;
      System.arraycopy(weights, from, rows, place, size);
      place += size;
      from += size;
    }
  }

  /**
   * @param rows one for each gram, best the commonest first: what most posts need then lies side by
   *     side in memory, and is found where it is looked for first
   */
  public static LanguageModel of(List<Label> labels, List<Row> rows) {
    if (labels.size() > MOST_LABELS) {
      throw new IllegalArgumentException(
          "A language model holds %d labels at most, not %d".formatted(MOST_LABELS, labels.size()));
    }
    int[] grams = new int[rows.size()];
    byte[] sizes = new byte[rows.size()];
    char[] weights = new char[rows.stream().mapToInt(row -> row.labels.length).sum()];
    int end = 0;
    for (int i = 0; i < grams.length; i++) {
      Row row = rows.get(i);
      grams[i] = row.gram;
      sizes[i] = (byte) row.labels.length;
      for (int j = 0; j < row.labels.length; j++) {
        weights[end++] = (char) (row.labels[j] << 7 | row.weights[j] & 0x7f);
      }
    }
    return new LanguageModel(labels, grams, sizes, weights);
  }

  /**
   * @throws IOException where the stream breaks off, or holds something else
   */
  public static LanguageModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("This is no language model; ./chancery train language writes one");
    }
    List<Label> labels = new ArrayList<>();
    int count = data.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      String tag = data.readUTF();
      labels.add(new Label(tag, UnicodeScript.forName(data.readUTF()), data.readShort()));
    }
    int[] grams = new int[data.readInt()];
    char[] weights = new char[data.readInt()];
    bytes(data, grams.length * Integer.BYTES).asIntBuffer().get(grams);
    byte[] sizes = bytes(data, grams.length).array();
    bytes(data, weights.length * Character.BYTES).asCharBuffer().get(weights);
    return new LanguageModel(labels, grams, sizes, weights);
  }

  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeShort(labels.size());
    for (Label label : labels) {
      data.writeUTF(label.tag);
      data.writeUTF(label.script.name());
      data.writeShort(label.prior);
    }
    data.writeInt(grams.length);
    data.writeInt(weights.length);
    for (int gram : grams) {
      data.writeInt(gram);
    }
    data.write(sizes);
    for (char weight : weights) {
      data.writeShort(weight);
    }
    data.flush();
  }

  /** In the order of {@link #score}. */
  public List<Label> labels() {
    return labels;
  }

  /** How many grams have weights. */
  public int grams() {
    return grams.length;
  }

  /** How many weights all of them have. */
  public int weights() {
    return weights.length;
  }

  /**
   * Adds to each label's score, in steps, what the grams speak for it.
   *
   * @param scores one for each label
   */
  void score(Grams grams, int[] scores) {
    // All places first: these loads wait for memory side by side.
    int[] places = new int[grams.count()];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(grams.gram(i));
    }
    for (int place : places) {
      int end = place + rows[place];
      for (int at = place + 1; at <= end; at++) {
        char weight = rows[at];
        scores[weight >>> 7] += (byte) (weight << 1) >> 1;
      }
    }
  }

  /** Of the gram's row; 0, which holds an empty row, where the gram is unknown. */
  private int place(int gram) {
    int check = gram << PLACE_BITS;
    int slot = slot(gram);
    while (slots[slot] != 0 && (slots[slot] & CHECK) != check) {
      slot = slot + 1 < slots.length ? slot + 1 : 0;
    }
    return slots[slot] & ~CHECK;
  }

  /** Where to look first: the gram's upper bits, scaled. The lower ones are the check. */
  private int slot(int gram) {
    return (int) ((gram & 0xffff_ffffL) * slots.length >>> Integer.SIZE);
  }

  private static ByteBuffer bytes(DataInputStream data, int length) throws IOException {
    byte[] bytes = new byte[length];
    data.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
