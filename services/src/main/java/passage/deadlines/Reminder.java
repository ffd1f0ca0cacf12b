package passage.deadlines;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rung of the ladder for one deadline; it is done once, also when a later rung overtook it. */
@Entity
@Table(schema = "deadlines", name = "reminder")
class Reminder {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private int workingDaysBefore;
    private Instant remindAt;
    private boolean done;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Reminder() {}

    Reminder(Ladder.Rung rung) {
        this.workingDaysBefore = rung.workingDaysBefore();
        this.remindAt = rung.at();
    }

    boolean isOf(Ladder.Rung rung) {
        return workingDaysBefore == rung.workingDaysBefore();
    }

    /** Waits anew, for another date. */
    void moveTo(Instant at) {
        remindAt = at;
        done = false;
    }

    Instant at() {
        return remindAt;
    }

    boolean waits() {
        return !done;
    }

    boolean isDueAt(Instant now) {
        return !done && !now.isBefore(remindAt);
    }

    void finish() {
        done = true;
    }

    @Override
    public String toString() {
        return "reminder %d working days before, at %s".formatted(workingDaysBefore, remindAt);
    }
}
