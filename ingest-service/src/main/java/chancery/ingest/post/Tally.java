package chancery.ingest.post;

/**
 * What became of changes.
 *
 * @param deleted tombstones carried out
 * @param ignored tombstones of posts that are not there
 * @param position of the last event that the changes made; 0 where they made none
 */
public record Tally(
    long accepted, long updated, long duplicate, long deleted, long ignored, long position) {}
