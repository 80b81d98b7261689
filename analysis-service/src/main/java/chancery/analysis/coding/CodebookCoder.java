package chancery.analysis.coding;

import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.content.CodedText;
import chancery.analysis.text.Words;
import chancery.post.v1.Post;
import java.util.function.IntConsumer;

/** Codes posts by a codebook. A code is a category's place in it. */
final class CodebookCoder implements Coder {

  private final CodebookAutomaton automaton;
  private final Words words = new Words();

  CodebookCoder(CodebookAutomaton automaton) {
    this.automaton = automaton;
  }

  @Override
  public void code(Post post, IntConsumer codes) {
    for (int category : automaton.code(CodedText.of(post, words))) {
      codes.accept(category);
    }
  }
}
