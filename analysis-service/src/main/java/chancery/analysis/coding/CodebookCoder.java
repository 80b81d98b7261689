package chancery.analysis.coding;

import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.content.CodebookLimits;
import chancery.analysis.content.CodedText;
import chancery.analysis.text.Words;
import chancery.log.v1.Codebook;
import chancery.post.v1.Post;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Codes posts by a codebook. A code is a category's place in it. */
public final class CodebookCoder implements Coder {

  private final CodebookAutomaton automaton;
  private final Words words = new Words();

  private CodebookCoder(CodebookAutomaton automaton) {
    this.automaton = automaton;
  }

  /**
   * Compiles a codebook once for coders on any number of threads.
   *
   * @throws IllegalArgumentException for a codebook that is no good; the message says where and why
   */
  public static Supplier<Coder> compile(Codebook codebook, CodebookLimits limits) {
    CodebookAutomaton automaton = CodebookAutomaton.of(codebook, limits);
    return () -> new CodebookCoder(automaton);
  }

  @Override
  public void code(Post post, IntConsumer codes) {
    for (int category : automaton.code(CodedText.of(post, words))) {
      codes.accept(category);
    }
  }
}
