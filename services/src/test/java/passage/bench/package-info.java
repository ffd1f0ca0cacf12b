/** Measures whole passages against the bare engine; run by the Maven profile {@code bench}. */
@NullMarked
package passage.bench;

import org.jspecify.annotations.NullMarked;
