package chancery.analysis.text;

import chancery.kit.text.Folding;

/**
 * A word of a text.
 *
 * @param written as it stands in the text
 * @param folded by {@link Folding#word}
 * @param step positions from the word before: 1 where only space, or nothing, stands between the
 *     two, 2 where there is a sign
 */
public record Word(String written, String folded, int step) {}
