/** Tests of the manifests and container files, and of the documentation against the code. */
@NullMarked
package chancery.k8s;

import org.jspecify.annotations.NullMarked;
