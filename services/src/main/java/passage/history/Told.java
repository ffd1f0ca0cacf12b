package passage.history;

import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
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
import passage.platform.access.Erasures;
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

    /** @param nameless the pseudonyms of those who were erased */
    static Told of(LedgerEntry entry, Set<UUID> nameless) {
        var known = EventTypes.all().containsKey(entry.type());
        return known
                ? told(entry, EventJson.read(entry.type(), entry.event().dataBytes()), nameless)
                : told(
                        entry,
                        "An event of the type %s, which this version does not know".formatted(entry.type()),
                        "unknown",
                        null);
    }

    private static Told told(LedgerEntry entry, Event event, Set<UUID> nameless) {
        return told(entry, Plainly.say(event.fact()), who(entry, event, nameless), evidence(event));
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

    private static String who(LedgerEntry entry, Event event, Set<UUID> nameless) {
        if (event instanceof PlanEvent planned) {
            return who(planned.recordedBy(), nameless);
        }
        if (event instanceof RegisterEvent registered) {
            return who(registered.recordedBy(), nameless);
        }
        return switch (entry.topic()) {
            case Topics.DEADLINES -> "deadline watch";
            case Topics.DEPARTMENT -> "department";
            case Topics.WEBSITE -> "website";
            default -> entry.topic();
        };
    }

    private static String who(RecordedBy by, Set<UUID> nameless) {
        var role = Plainly.words(by.actingAs());
        if (by.person() == null) {
            return role;
        }
        var pseudonym = by.person().toString().substring(0, SHORT);
        return nameless.contains(by.person())
                ? "%s, %s (%s)".formatted(role, Erasures.NAMELESS, pseudonym)
                : role + " " + pseudonym;
    }
}
