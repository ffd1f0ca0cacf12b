package passage.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.LedgerFact.CheckpointSigned.Covered;

/** A checkpoint of a ledger that does not exist; its signature verifies. */
final class LedgerSample {
    private static final String LEDGER = "exampleshire.example/ledger";
    private static final String ROOT = "SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=";
    private static final String SIGNATURE =
            "gMfNoajzvGQHmMHFYDw1HZZooxJ1ydmG56zjdB0w8lk8uWuHDnozAIdqZXEENuUDdo9J02hBwSQS5F6qokmbN/bOIQM=";

    private LedgerSample() {}

    static CheckpointSigned of(UUID plan, Instant at) {
        return new CheckpointSigned(
                LEDGER,
                LEDGER + "+80c7cda1+AUwGgL5v/06Q4pdUjRt5DMjiOZAl0c71D0sKiR1mG8Fu",
                31,
                ROOT,
                at,
                "%s\n31\n%s\n\n— %s %s\n".formatted(LEDGER, ROOT, LEDGER, SIGNATURE),
                List.of(new Covered(plan, 7)));
    }
}
