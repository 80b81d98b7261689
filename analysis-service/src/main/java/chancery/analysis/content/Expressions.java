package chancery.analysis.content;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns that are regular expressions. Each is run in linear time, and only over texts that
 * have a string that it requires; those that require none are run over every text. Letter case does
 * not matter where an expression does not say {@code (?-i)}.
 */
final class Expressions {

  private record Expression(Pattern compiled, int pattern) {}

  /** Each further search of a text may go over all of it again. */
  private static final int MOST_TIMES = 100;

  private final List<Expression> expressions = new ArrayList<>();
  private final BitSet unfiltered = new BitSet();
  private final Literals literals = new Literals();

  /**
   * @return whether texts can be told that need not be searched for it
   * @throws com.google.re2j.PatternSyntaxException for what is none
   * @throws IllegalArgumentException for one that is found in nothing
   */
  boolean add(String expression, int pattern) {
    Pattern compiled = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    if (compiled.matcher("").find()) {
      throw new IllegalArgumentException("is found in every text, even an empty one");
    }
    int number = expressions.size();
    expressions.add(new Expression(compiled, pattern));
    List<String> required = RequiredLiterals.of(expression);
    required.forEach(literal -> literals.add(literal, number));
    unfiltered.set(number, required.isEmpty());
    return !required.isEmpty();
  }

  /** To be called once, after the last expression. */
  void link() {
    literals.link();
  }

  /**
   * @param wanted patterns that are of use for the text
   */
  void find(String text, BitSet wanted, Findings findings) {
    if (expressions.isEmpty()) {
      return;
    }
    BitSet worthwhile = literals.in(text);
    worthwhile.or(unfiltered);
    for (int i = worthwhile.nextSetBit(0); i >= 0; i = worthwhile.nextSetBit(i + 1)) {
      Expression expression = expressions.get(i);
      if (wanted.get(expression.pattern())) {
        Matcher matcher = expression.compiled().matcher(text);
        for (int times = 0; times < MOST_TIMES && matcher.find(); times++) {
          findings.add(expression.pattern(), matcher.start(), matcher.end());
        }
      }
    }
  }
}
