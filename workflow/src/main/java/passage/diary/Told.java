package passage.diary;

import java.time.Instant;

/**
 * An entry as calendars were told of it last.
 *
 * @param sequence raised when it moved, was cancelled or came back (RFC 5545 SEQUENCE)
 * @param gone whether it is no more, so that calendars cancel it
 */
record Told(Entry entry, int sequence, Instant changedAt, boolean gone) {
    static Told anew(Entry entry, Instant now) {
        return new Told(entry, 0, now, false);
    }

    Told now(Entry current, Instant now) {
        if (entry.equals(current) && !gone) {
            return this;
        }
        boolean moved = gone || !entry.sameTimeAs(current);
        return new Told(current, moved ? sequence + 1 : sequence, now, false);
    }

    Told cancelled(Instant now) {
        return gone ? this : new Told(entry, sequence + 1, now, true);
    }
}
