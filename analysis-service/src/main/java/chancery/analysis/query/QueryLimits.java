package chancery.analysis.query;

/**
 * How large a query may be.
 *
 * @param characters of the whole
 * @param parts words, values, operators and parentheses together
 * @param depth of parentheses within parentheses
 * @param slop highest distance of a phrase's words
 */
public record QueryLimits(int characters, int parts, int depth, int slop) {}
