package chancery.train;

import chancery.analysis.language.LanguageModel;
import chancery.analysis.language.LanguageModel.Label;
import chancery.analysis.language.Prose;
import chancery.analysis.language.Scripts;
import chancery.train.Passage.Source;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What training has of one language in one script.
 *
 * @param texts prose, by where it is from
 */
record LabelledTexts(Label label, Map<Source, List<String>> texts) {

  /** Paragraphs or posts below which there is too little of a language to tell it by. */
  private static final int FEWEST = 40;

  private static final int FEWEST_LETTERS = 4;

  private static final Comparator<Label> SCRIPTS_SIDE_BY_SIDE =
      Comparator.comparing((Label label) -> label.script().name()).thenComparing(Label::tag);

  List<String> of(Source source) {
    return texts.getOrDefault(source, List.of());
  }

  /** By label, in the order that the model has them. */
  static List<LabelledTexts> of(List<Passage> passages) {
    Map<Label, LabelledTexts> byLabel = new TreeMap<>(SCRIPTS_SIDE_BY_SIDE);
    Prose prose = new Prose();
    for (Passage passage : passages) {
      prose.read(passage.text());
      UnicodeScript script = prose.script();
      if (prose.letters() >= FEWEST_LETTERS && Scripts.language(script) == null) {
        byLabel
            .computeIfAbsent(
                new Label(passage.language(), script, prior(passage.language())),
                label -> new LabelledTexts(label, new TreeMap<>()))
            .texts
            .computeIfAbsent(passage.source(), source -> new ArrayList<>())
            .add(prose.text().strip());
      }
    }
    return byLabel.values().stream().filter(LabelledTexts::isEnough).toList();
  }

  private static int prior(String language) {
    return Math.round(LanguageTier.of(language).prior / LanguageModel.STEP);
  }

  private boolean isEnough() {
    return of(Source.DECLARATION).size() >= FEWEST || of(Source.POST).size() >= 5 * FEWEST;
  }
}
