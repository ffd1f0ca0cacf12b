/** The arithmetic of the ledger, with nothing but Java: RFC 6962 trees, tiles, signed checkpoints and proofs. */
@NullMarked
package passage.history.proof;

import org.jspecify.annotations.NullMarked;
