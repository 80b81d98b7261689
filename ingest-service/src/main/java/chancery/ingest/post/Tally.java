package chancery.ingest.post;

/**
 * What became of changes.
 *
 * @param accepted posts that were not known
 * @param updated posts that have a new state
 * @param duplicate posts that are known as they are, or older states of them
 * @param deleted tombstones carried out
 * @param ignored tombstones of posts that are not there
 * @param position of the last event that the changes made; 0 where they made none
 */
public record Tally(
    long accepted, long updated, long duplicate, long deleted, long ignored, long position) {}
