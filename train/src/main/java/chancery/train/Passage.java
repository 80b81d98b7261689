package chancery.train;

import java.util.stream.Stream;

/**
 * A text whose language is known.
 *
 * @param language ISO 639, the shortest code
 * @param source where it is from
 * @param heldOut kept from training, to judge by
 */
record Passage(String language, String text, Source source, boolean heldOut) {

  /** Kinds of text, which a model must not take for languages. */
  enum Source {
    /** Paragraphs of the Universal Declaration of Human Rights. */
    DECLARATION,
    /** Posts and reviews. */
    POST,
    /** Lists of common short words. */
    WORDS
  }

  static Stream<Passage> trained(Stream<Passage> passages) {
    return passages.filter(passage -> !passage.heldOut);
  }
}
