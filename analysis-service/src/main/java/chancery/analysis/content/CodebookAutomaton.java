package chancery.analysis.content;

import chancery.analysis.text.Words;
import chancery.log.v1.Category;
import chancery.log.v1.Codebook;
import chancery.log.v1.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A codebook made ready to code texts: all its patterns in one automaton, so that a text is read
 * once, however many patterns there are.
 *
 * <p>A text belongs to a category if a pattern of it that does not exclude is found, and none that
 * excludes. Of a text longer than {@value Passages#LONGEST} characters each paragraph is judged by
 * itself, and the text belongs to what one of its paragraphs belongs to.
 *
 * <p>A pattern with a language is looked for in texts of that language, and in those whose language
 * is not known; one without in all. Words are compared folded ({@link
 * chancery.kit.text.Folding#word}) and have to stand side by side, with space or one hyphen between
 * them. Hashtag patterns, {@code #tag} or {@code #tag*}, are looked for among the post's hashtags,
 * and in nothing else. For regular expressions see {@link Expressions}.
 *
 * <p>Thread-safe.
 */
public final class CodebookAutomaton {

  private static final String UNKNOWN = "und";

  /** A pattern with the number of its category. */
  private record Rule(int category, Pattern pattern) {}

  private final List<String> categories = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Phrases phrases = new Phrases();
  private final Expressions expressions = new Expressions();
  private final BitSet ofEveryLanguage = new BitSet();
  private final Map<String, BitSet> ofLanguage = new HashMap<>();
  private final BitSet all = new BitSet();
  private boolean excludes;

  private CodebookAutomaton() {}

  /**
   * @throws IllegalArgumentException for a codebook that is too large, and for a pattern that
   *     cannot be understood, with the category and the pattern
   */
  public static CodebookAutomaton of(Codebook codebook, CodebookLimits limits) {
    CodebookAutomaton automaton = new CodebookAutomaton();
    Compilation compilation =
        new Compilation(limits, new Words(), automaton.phrases, automaton.expressions);
    Set<String> names = new HashSet<>();
    for (Category category : codebook.getCategoriesList()) {
      if (!names.add(category.getName())) {
        throw new IllegalArgumentException(
            "There are two categories %s; give each its own name".formatted(category.getName()));
      }
      category
          .getPatternsList()
          .forEach(pattern -> automaton.add(category.getName(), pattern, compilation));
      automaton.categories.add(category.getName());
    }
    automaton.expressions.link();
    automaton.ofLanguage.values().forEach(rules -> rules.or(automaton.ofEveryLanguage));
    return automaton;
  }

  private void add(String category, Pattern pattern, Compilation compilation) {
    int number = rules.size();
    compilation.add(category, pattern, number);
    rules.add(new Rule(categories.size(), pattern));
    excludes |= pattern.getExcludes();
    all.set(number);
    if (pattern.getLang().isEmpty()) {
      ofEveryLanguage.set(number);
    } else {
      ofLanguage.computeIfAbsent(pattern.getLang(), lang -> new BitSet()).set(number);
    }
  }

  /** Names of the categories, in the order of the codebook. */
  public List<String> categories() {
    return List.copyOf(categories);
  }

  /** Whether the codebook has patterns for texts of a language. */
  public boolean knows(String lang) {
    return !wanted(lang).isEmpty();
  }

  /** The categories of a text, as rising places in {@link #categories}. */
  public int[] code(CodedText text) {
    BitSet wanted = wanted(text.lang());
    if (wanted.isEmpty()) {
      return new int[0];
    }
    Findings findings = findings(text, wanted);
    BitSet found = new BitSet(categories.size());
    BitSet excluded = new BitSet();
    for (int i = 0; i < findings.size(); i++) {
      Rule rule = rules.get(findings.pattern(i));
      if (wanted.get(findings.pattern(i))) {
        (rule.pattern().getExcludes() ? excluded : found).set(rule.category());
      }
    }
    if (excludes && found.intersects(excluded)) {
      found.andNot(excluded);
      if (Passages.several(text)) {
        addKept(text, matches(text, findings, wanted), found);
      }
    }
    return found.stream().toArray();
  }

  /** What was found where, in the order of the codebook's patterns, those that exclude included. */
  public List<Match> explain(CodedText text) {
    BitSet wanted = wanted(text.lang());
    return matches(text, findings(text, wanted), wanted);
  }

  private BitSet wanted(String lang) {
    if (lang.equals(UNKNOWN) || lang.isEmpty()) {
      return all;
    }
    return ofLanguage.getOrDefault(lang, ofEveryLanguage);
  }

  private Findings findings(CodedText text, BitSet wanted) {
    Findings findings = new Findings();
    phrases.find(text, findings);
    expressions.find(text.raw(), wanted, findings);
    return findings;
  }

  private List<Match> matches(CodedText text, Findings findings, BitSet wanted) {
    Places places = new Places(text);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (wanted.get(findings.pattern(i))) {
        Rule rule = rules.get(findings.pattern(i));
        matches.add(
            places.match(rule.category(), rule.pattern(), findings.from(i), findings.to(i)));
      }
    }
    return matches;
  }

  /** Adds the categories of paragraphs in which nothing excludes them. */
  private static void addKept(CodedText text, List<Match> matches, BitSet found) {
    record Place(int category, int passage) {}

    Passages passages = new Passages(text);
    Set<Place> here = new HashSet<>();
    Set<Place> excluded = new HashSet<>();
    for (Match match : matches) {
      Place place = new Place(match.category(), passages.of(match));
      (match.pattern().getExcludes() ? excluded : here).add(place);
    }
    here.removeAll(excluded);
    here.forEach(place -> found.set(place.category()));
  }
}
