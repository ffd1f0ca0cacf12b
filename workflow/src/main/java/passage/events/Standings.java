package passage.events;

import java.util.List;
import java.util.UUID;

/** What whoever owns the plans says about each of them now, to be held against its events. */
public interface Standings {
    /**
     * Where a plan stands.
     *
     * @param planSeq the number of its last event
     * @param stage as in its last event
     */
    record Standing(UUID plan, String reference, long planSeq, String stage) {}

    List<Standing> now();
}
