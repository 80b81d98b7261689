/** Query parameters: declared once, read strictly, described in the API's document. */
@NullMarked
package chancery.gateway.query;

import org.jspecify.annotations.NullMarked;
