/**
 * How a post sounds: negative, neutral or positive, by the built-in model. Text is cut into words
 * and signs ({@code Scanner}), these become hashed features ({@link SentimentFeatures}), and a
 * linear classifier weighs them.
 */
@NullMarked
package chancery.analysis.sentiment;

import org.jspecify.annotations.NullMarked;
