package passage.history;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import passage.events.Event;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.EventJson;
import passage.events.EventTypes;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.RecordedBy;
import passage.events.Topics;
import passage.platform.clock.BusinessClock;

/**
 * An entry as the timeline tells it.
 *
 * @param recordedAt in Europe/London
 * @param who role and the beginning of the pseudonym; a service is named by its task
 * @param evidence null for what a service did
 */
record Told(
        long index,
        ZonedDateTime recordedAt,
        String what,
        String who,
        @Nullable Evidence evidence,
        @Nullable Long seq,
        String place,
        String digest) {
    private static final int SHORT = 8;

    /** Whether it was recorded on the day on which it happened. */
    public boolean sameDay() {
        return evidence == null || evidence.occurredOn().equals(recordedAt.toLocalDate());
    }

    static Told of(LedgerEntry entry) {
        var known = EventTypes.all().containsKey(entry.type());
        return known
                ? told(entry, EventJson.read(entry.type(), entry.event().dataBytes()))
                : told(
                        entry,
                        "An event of the type %s, which this version does not know".formatted(entry.type()),
                        "unknown",
                        null);
    }

    private static Told told(LedgerEntry entry, Event event) {
        return told(entry, Plainly.say(event.fact()), who(entry, event), evidence(event));
    }

    private static Told told(LedgerEntry entry, String what, String who, @Nullable Evidence evidence) {
        return new Told(
                entry.index(),
                entry.eventTime().atZone(BusinessClock.LONDON),
                what,
                who,
                evidence,
                entry.seq(),
                entry.place(),
                entry.digest());
    }

    private static @Nullable Evidence evidence(Event event) {
        if (event instanceof PlanEvent planned) {
            return planned.evidence();
        }
        return event instanceof RegisterEvent registered ? registered.evidence() : null;
    }

    private static String who(LedgerEntry entry, Event event) {
        if (event instanceof PlanEvent planned) {
            return who(planned.recordedBy());
        }
        if (event instanceof RegisterEvent registered) {
            return who(registered.recordedBy());
        }
        return switch (entry.topic()) {
            case Topics.DEADLINES -> "deadline watch";
            case Topics.DEPARTMENT -> "department";
            case Topics.WEBSITE -> "website";
            default -> entry.topic();
        };
    }

    private static String who(RecordedBy by) {
        var role = Plainly.words(by.actingAs());
        return by.person() == null ? role : role + " " + by.person().toString().substring(0, SHORT);
    }
}
