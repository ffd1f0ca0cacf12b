package passage.deadlines;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.deadlines.Outlook.Prospect;
import passage.events.PlanFact.Due;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineAtRisk;
import passage.events.ServiceFact.DeadlineCannotBeMet;
import passage.events.ServiceFact.DeadlineFact;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineMoved;
import passage.events.ServiceFact.DeadlineSet;
import passage.events.ServiceFact.DeadlineWithinReach;
import passage.events.Words;

/** One date by which a plan must have come somewhere, and what has become of it. */
@Entity
@Table(schema = "deadlines", name = "deadline")
class WatchedDeadline {
    /** What has become of a deadline. */
    enum State {
        SET,
        APPROACHING,
        MET,
        MISSED,
        SILENT;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String name;
    private LocalDate due;
    private Instant dueAt;
    private String because;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.SET;

    private @Nullable LocalDate metOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Prospect prospect = Prospect.WITHIN_REACH;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "deadline_id", nullable = false, updatable = false)
    private List<Reminder> reminders = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WatchedDeadline() {}

    /** Reminders that would lie in the past, or after the due instant, are not set. */
    WatchedDeadline(Due due, Ladder ladder, Instant now) {
        this.name = due.name();
        this.due = due.on();
        this.dueAt = due.at();
        this.because = due.because();
        remind(ladder, now);
    }

    private void remind(Ladder ladder, Instant now) {
        ladder.before(due).stream()
                .filter(rung -> rung.at().isAfter(now) && !rung.at().isAfter(dueAt))
                .forEach(rung -> reminders.stream()
                        .filter(reminder -> reminder.isOf(rung))
                        .findFirst()
                        .ifPresentOrElse(
                                reminder -> reminder.moveTo(rung.at()), () -> reminders.add(new Reminder(rung))));
    }

    /**
     * The date has moved: the old reminders fall silent and new ones are set. What was missed is open again where the new
     * date is still to come; what was met stays so.
     */
    Optional<DeadlineFact> moveTo(Due moved, Ladder ladder, Instant now) {
        if (state == State.SILENT || moved.at().equals(dueAt)) {
            return Optional.empty();
        }
        var from = due;
        due = moved.on();
        dueAt = moved.at();
        because = moved.because();
        reminders.forEach(Reminder::finish);
        if (state != State.MET && now.isBefore(missedFrom())) {
            state = State.SET;
            remind(ladder, now);
        }
        return Optional.of(new DeadlineMoved(name, due, from, dueAt, because));
    }

    DeadlineSet asSet() {
        return new DeadlineSet(name, due, dueAt, because);
    }

    /**
     * What time alone has brought about. Of several reminders that are late, as after a standstill, only the last is
     * given, with the days that are really left.
     */
    Optional<DeadlineFact> fireDue(Instant now) {
        if (!isOpen()) {
            return Optional.empty();
        }
        if (!now.isBefore(missedFrom())) {
            state = State.MISSED;
            return Optional.of(new DeadlineMissed(name, due));
        }
        var late = reminders.stream().filter(reminder -> reminder.isDueAt(now)).toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        late.forEach(Reminder::finish);
        state = State.APPROACHING;
        return Optional.of(new DeadlineApproaching(name, due, Ladder.workingDaysLeft(Deadline.dateOf(now), due)));
    }

    /** Says it once, until it looks otherwise. */
    Optional<DeadlineFact> look(Outlook outlook) {
        if (!isOpen() || outlook.prospect() == prospect) {
            return Optional.empty();
        }
        prospect = outlook.prospect();
        return Optional.of(
                switch (prospect) {
                    case CANNOT_BE_MET -> new DeadlineCannotBeMet(name, due, outlook.because());
                    case AT_RISK ->
                        new DeadlineAtRisk(
                                name, due, Objects.requireNonNull(outlook.slackWorkingDays()), outlook.because());
                    case WITHIN_REACH -> new DeadlineWithinReach(name, due);
                });
    }

    Prospect prospect() {
        return prospect;
    }

    /** Also when it was missed before: then it is met late, or was recorded late. */
    Optional<DeadlineFact> meet(LocalDate on) {
        if (!isOpen() && state != State.MISSED) {
            return Optional.empty();
        }
        state = State.MET;
        metOn = on;
        return Optional.of(new DeadlineMet(name, due, on));
    }

    void silence() {
        if (isOpen()) {
            state = State.SILENT;
        }
    }

    Stream<Instant> instantsToCome() {
        return isOpen()
                ? Stream.concat(
                        Stream.of(missedFrom()),
                        reminders.stream().filter(Reminder::waits).map(Reminder::at))
                : Stream.empty();
    }

    /** The due instant is the last second in which it can be met. */
    private Instant missedFrom() {
        return dueAt.plusSeconds(1);
    }

    boolean isOpen() {
        return state == State.SET || state == State.APPROACHING;
    }

    String name() {
        return name;
    }

    LocalDate due() {
        return due;
    }

    Instant dueAt() {
        return dueAt;
    }

    String because() {
        return because;
    }

    State state() {
        return state;
    }

    @Nullable
    LocalDate metOn() {
        return metOn;
    }
}
