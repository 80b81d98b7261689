/**
 * What people are for and against, and what they praise and blame. Stances are learned from
 * analysts' labels, or told from words ({@link StanceModel}); authors' leanings, and the aspects of
 * a subject, come from what their posts say.
 */
@NullMarked
package chancery.analysis.opinion;

import org.jspecify.annotations.NullMarked;
