/** Networks of accounts: their structure, measures, communities and picture. */
@NullMarked
package chancery.graph.network;

import org.jspecify.annotations.NullMarked;
