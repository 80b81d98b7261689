package chancery.analysis.sentiment;

import chancery.analysis.classify.Calibration;
import chancery.analysis.classify.LinearModel;
import chancery.analysis.classify.SparseVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The built-in model of sentiment: a linear classifier over hashed features, calibrated for each of
 * the languages that it reads ({@link SentimentLanguage}). Thread-safe; made for more than 100,000
 * posts a second on one core.
 */
public final class SentimentModel {

  /** Of the features and the file; the weights have a version of their own. */
  private static final String NAME = "chancery-sentiment-1";

  private static final String RESOURCE = "model.bin.gz";
  private static final int CLASSES = Polarity.values().length;
  private static final int VERSION_BYTES = 4;

  private final WordFrequencies frequencies;
  private final LinearModel weights;
  private final Map<SentimentLanguage, Calibration> calibrations;
  private final String version;
  private final ThreadLocal<Reader> readers = ThreadLocal.withInitial(this::reader);

  private SentimentModel(
      WordFrequencies frequencies,
      LinearModel weights,
      Map<SentimentLanguage, Calibration> calibrations,
      String version) {
    this.frequencies = frequencies;
    this.weights = weights;
    this.calibrations = calibrations;
    this.version = version;
  }

  /** What one thread needs to read a text. */
  private record Reader(SentimentFeatures features, double[] scores) {}

  private Reader reader() {
    return new Reader(new SentimentFeatures(frequencies), new double[CLASSES]);
  }

  /** The model that comes with the service. */
  public static SentimentModel load() {
    try (InputStream in = SentimentModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The weights of the sentiment model are not on the class path: "
                + RESOURCE
                + "; ./chancery train sentiment makes them");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The weights of the sentiment model cannot be read", e);
    }
  }

  /** Reads a file that {@link #file} made. */
  public static SentimentModel read(byte[] file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16))) {
      WordFrequencies frequencies = WordFrequencies.read(in);
      Map<SentimentLanguage, Calibration> calibrations = new EnumMap<>(SentimentLanguage.class);
      int languages = in.readUnsignedByte();
      for (int i = 0; i < languages; i++) {
        SentimentLanguage language = SentimentLanguage.of(in.readUTF());
        Calibration calibration = Calibration.read(in, CLASSES);
        if (language == null) {
          throw new IOException("The sentiment model names a language that is not known");
        }
        calibrations.put(language, calibration);
      }
      return new SentimentModel(frequencies, LinearModel.read(in), calibrations, version(file));
    }
  }

  /** The file of a model with these weights. */
  public static byte[] file(
      WordFrequencies frequencies,
      LinearModel weights,
      Map<SentimentLanguage, Calibration> calibrations)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
      frequencies.write(out);
      out.writeByte(calibrations.size());
      for (Map.Entry<SentimentLanguage, Calibration> each : calibrations.entrySet()) {
        out.writeUTF(each.getKey().tag());
        each.getValue().write(out);
      }
      weights.write(out);
    }
    return file.toByteArray();
  }

  /** The kind of model, e.g. {@code chancery-sentiment-1}. */
  public String name() {
    return NAME;
  }

  /** Of the weights: the first 32 bits of their file's SHA-256, hexadecimal. */
  public String version() {
    return version;
  }

  /**
   * How a text sounds.
   *
   * @param lang BCP 47 tag of its language
   * @return null, unknown, where the model does not read the language, or where the text has
   *     neither a word nor a sign beside mentions and links
   */
  public @Nullable Sentiment of(String text, String lang) {
    SentimentLanguage language = SentimentLanguage.of(lang);
    Calibration calibration = language == null ? null : calibrations.get(language);
    if (language == null || calibration == null) {
      return null;
    }
    Reader reader = readers.get();
    SparseVector features = reader.features.of(text, language);
    if (features.size() == 0) {
      return null;
    }
    double[] scores = reader.scores;
    weights.scores(features, scores);
    calibration.probabilities(scores);
    return new Sentiment((float) scores[0], (float) scores[1], (float) scores[2]);
  }

  private static String version(byte[] file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
