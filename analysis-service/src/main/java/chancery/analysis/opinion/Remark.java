package chancery.analysis.opinion;

import chancery.analysis.sentiment.Sentiment;
import org.jspecify.annotations.Nullable;

/**
 * What a post says about a target.
 *
 * @param lang BCP 47 tag; {@code und} for unknown
 * @param sentiment null where it is not known
 */
public record Remark(String text, String lang, @Nullable Sentiment sentiment) {}
