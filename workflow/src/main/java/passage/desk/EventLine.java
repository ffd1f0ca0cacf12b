package passage.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import passage.events.Event.PlanEvent;
import passage.events.EventJson;
import passage.events.Plainly;
import passage.events.RecordedBy;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.outbox.Logged;

/**
 * One event of a plan as its page tells it.
 *
 * @param recorded business time in Europe/London
 * @param role in which the person acted, or Passage itself
 * @param name empty where the reader may not know it, or it was erased
 * @param place topic, partition and offset in Kafka; absent until the broker has acknowledged the event
 */
record EventLine(
        long no,
        LocalDate occurred,
        ZonedDateTime recorded,
        String what,
        String role,
        @Nullable String name,
        String basis,
        String source,
        @Nullable String note,
        @Nullable String place) {

    static PlanEvent read(Logged logged) {
        return (PlanEvent) EventJson.read(logged.type(), logged.json());
    }

    static EventLine of(Logged logged, PlanEvent event, Function<UUID, Optional<String>> names) {
        var person = event.recordedBy().person();
        var evidence = event.evidence();
        return new EventLine(
                event.planSeq(),
                evidence.occurredOn(),
                logged.time().atZone(BusinessClock.LONDON),
                Plainly.say(event.fact()),
                role(event.recordedBy()),
                person == null ? null : names.apply(person).orElse(null),
                evidence.basis().toString(),
                evidence.source(),
                evidence.note(),
                logged.offset() == null
                        ? null
                        : "%s, partition %d, offset %d".formatted(logged.topic(), logged.partition(), logged.offset()));
    }

    /** Whether it was recorded on another day than it occurred. */
    public boolean recordedLater() {
        return !recorded.toLocalDate().equals(occurred);
    }

    private static String role(RecordedBy by) {
        return by.equals(RecordedBy.SYSTEM)
                ? "Passage itself"
                : Role.named(by.actingAs()).title();
    }
}
