package chancery.analysis.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights in their compact form: one byte each, on a square scale, so that the many small weights
 * keep their proportions beside a few large ones: w = ±(|b|/127)² · greatest. Immutable.
 *
 * <p>File: classes and bits (a byte each), the greatest weight and the biases (floats), a bit for
 * each row that says whether it holds anything, then the rows that do, a byte a class. To be put
 * into a compressed stream.
 */
public final class LinearModel {

  private static final int LARGEST = 127;

  private final int classes;
  private final int mask;
  private final float greatest;
  private final float[] bias;
  private final byte[] table;
  private final float[] weightOf = new float[256];

  private LinearModel(int classes, int bits, float greatest, float[] bias, byte[] table) {
    this.classes = classes;
    this.mask = (1 << bits) - 1;
    this.greatest = greatest;
    this.bias = bias;
    this.table = table;
    for (int b = -LARGEST; b <= LARGEST; b++) {
      float share = (float) b / LARGEST;
      weightOf[b & 0xff] = share * Math.abs(share) * greatest;
    }
  }

  /** Rounds the weights. */
  public static LinearModel of(Weights weights) {
    float[] exact = weights.table();
    float greatest = Float.MIN_NORMAL;
    for (float weight : exact) {
      greatest = Math.max(greatest, Math.abs(weight));
    }
    byte[] table = new byte[exact.length];
    for (int i = 0; i < exact.length; i++) {
      double root = Math.sqrt(Math.abs(exact[i]) / greatest);
      table[i] = (byte) Math.round(Math.copySign(root * LARGEST, exact[i]));
    }
    return new LinearModel(
        weights.classes(), weights.bits(), greatest, weights.bias().clone(), table);
  }

  public int classes() {
    return classes;
  }

  /**
   * Each class's score.
   *
   * @param scores takes them; as long as there are classes
   */
  public void scores(SparseVector features, double[] scores) {
    for (int c = 0; c < classes; c++) {
      scores[c] = bias[c];
    }
    for (int i = 0; i < features.size(); i++) {
      int row = (features.hash(i) & mask) * classes;
      float value = features.value(i);
      for (int c = 0; c < classes; c++) {
        scores[c] += weightOf[table[row + c] & 0xff] * value;
      }
    }
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeByte(classes);
    out.writeByte(Integer.bitCount(mask));
    out.writeFloat(greatest);
    for (float each : bias) {
      out.writeFloat(each);
    }
    int rows = mask + 1;
    for (int row = 0; row < rows; row += 8) {
      int held = 0;
      for (int k = 0; k < 8 && row + k < rows; k++) {
        held |= isEmpty(row + k) ? 0 : 1 << k;
      }
      out.writeByte(held);
    }
    for (int row = 0; row < rows; row++) {
      if (!isEmpty(row)) {
        out.write(table, row * classes, classes);
      }
    }
  }

  private boolean isEmpty(int row) {
    for (int c = 0; c < classes; c++) {
      if (table[row * classes + c] != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also where it ends too early
   */
  public static LinearModel read(DataInputStream in) throws IOException {
    int classes = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    if (classes < 2 || bits > 26) {
      throw new IOException("Not a linear model: %d classes, %d bits".formatted(classes, bits));
    }
    float greatest = in.readFloat();
    float[] bias = new float[classes];
    for (int c = 0; c < classes; c++) {
      bias[c] = in.readFloat();
    }
    byte[] held = new byte[Math.max(1, (1 << bits) / 8)];
    in.readFully(held);
    byte[] table = new byte[classes << bits];
    for (int row = 0; row < 1 << bits; row++) {
      if ((held[row >> 3] >> (row & 7) & 1) != 0) {
        in.readFully(table, row * classes, classes);
      }
    }
    return new LinearModel(classes, bits, greatest, bias, table);
  }
}
