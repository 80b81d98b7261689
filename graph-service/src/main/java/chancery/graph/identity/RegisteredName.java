package chancery.graph.identity;

/**
 * A name that others may take on.
 *
 * @param actor id of the actor whose it is
 * @param text as written
 */
public record RegisteredName(String actor, NameField field, String text) {}
