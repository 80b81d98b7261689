package chancery.train;

import chancery.analysis.sentiment.Polarity;
import chancery.analysis.sentiment.SentimentLanguage;

/**
 * A post and how a person called it.
 *
 * @param set where it comes from, e.g. {@code semeval}, {@code umsab-es}
 * @param heldOut kept aside: the models that are judged never see it
 */
record LabelledPost(
    String text, SentimentLanguage language, Polarity polarity, String set, boolean heldOut) {}
