/** What auditors run and read: bundles, the stand-alone verifier and the witness, with nothing but Java. */
@NullMarked
package passage.history.audit;

import org.jspecify.annotations.NullMarked;
