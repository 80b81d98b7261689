package chancery.analysis.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the mood of texts. Thread-safe. */
public interface SentimentJudge {

  /**
   * @param lang BCP 47
   */
  record Text(String text, String lang) {}

  /**
   * Probabilities, together 1.
   *
   * @param model name and version of what gave them
   */
  record Judgement(float negative, float neutral, float positive, String model) {}

  /** Name and version of the model; posts are judged anew when it changes. */
  String model();

  /**
   * Judges texts together.
   *
   * @return one for each text; null where the model does not know the language
   * @throws InterruptedException if stopped while waiting for a model elsewhere
   */
  List<@Nullable Judgement> judge(List<Text> texts) throws InterruptedException;
}
