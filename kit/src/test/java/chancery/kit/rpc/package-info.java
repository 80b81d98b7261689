@NullMarked
package chancery.kit.rpc;

import org.jspecify.annotations.NullMarked;
