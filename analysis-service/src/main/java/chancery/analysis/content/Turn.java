package chancery.analysis.content;

/**
 * A post as part of a conversation. Ids are the numbers that stand for them; 0 for none.
 *
 * @param id of the post
 * @param parent the post that it answers
 * @param conversation what its platform says that it belongs to
 * @param created milliseconds since 1970
 * @param author a number for the author
 * @param position of the post in the log
 */
public record Turn(
    long id, long parent, long conversation, long created, int author, long position) {}
