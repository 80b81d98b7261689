package chancery.train;

/**
 * A text to learn from.
 *
 * @param label index of its label
 * @param features grams, and once the rows are chosen, numbers of rows
 */
record Example(int label, int[] features) {}
