package passage.deadlines;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.PlanRef;
import passage.events.ServiceFact.DeadlineFact;

/** The deadlines of one plan; its row is locked by whoever changes them, and gives the numbers of their events. */
@Entity
@Table(schema = "deadlines", name = "watch")
class Watch {
    @Id
    private UUID planId;

    private String reference;
    private String commission;
    private String authority;
    private String authorityName;
    private long lastSeq;
    private @Nullable Instant nextAt;

    @Transient
    private boolean nextIsNew;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("dueAt, name")
    private List<WatchedDeadline> deadlines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Watch() {}

    Watch(PlanRef plan) {
        this.planId = plan.id();
        this.reference = plan.reference();
        this.commission = plan.commission();
        this.authority = plan.authority();
        this.authorityName = plan.authorityName();
    }

    /** @return what was set, in the order of the due dates */
    List<DeadlineFact> arm(List<Due> dues, Ladder ladder, Instant now) {
        dues.stream()
                .map(due -> new WatchedDeadline(due, ladder, now))
                .sorted((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .forEach(deadlines::add);
        lookAhead();
        return deadlines.stream().<DeadlineFact>map(WatchedDeadline::asSet).toList();
    }

    List<DeadlineFact> meet(String name, LocalDate on) {
        var facts = deadlines.stream()
                .filter(deadline -> deadline.name().equals(name))
                .map(deadline -> deadline.meet(on))
                .flatMap(Optional::stream)
                .toList();
        lookAhead();
        return facts;
    }

    /** @return what was moved, then what is new; a date that is as it was stays, one that is no more falls silent */
    List<DeadlineFact> move(List<Due> dues, Ladder ladder, Instant now) {
        var known = deadlines.stream().map(WatchedDeadline::name).toList();
        var added = dues.stream()
                .filter(due -> !known.contains(due.name()))
                .map(due -> new WatchedDeadline(due, ladder, now))
                .toList();
        deadlines.stream()
                .filter(deadline -> dues.stream().noneMatch(due -> due.name().equals(deadline.name())))
                .forEach(WatchedDeadline::silence);
        var moved = dues.stream()
                .flatMap(due -> deadlines.stream()
                        .filter(deadline -> deadline.name().equals(due.name()))
                        .map(deadline -> deadline.moveTo(due, ladder, now)))
                .flatMap(Optional::stream)
                .toList();
        deadlines.addAll(added);
        lookAhead();
        return Stream.concat(moved.stream(), added.stream().map(WatchedDeadline::asSet))
                .toList();
    }

    /** @return what can no longer be kept as planned, is at risk, or is so no more */
    List<DeadlineFact> look(TimetableReckoned timetable, Ladder ladder) {
        return deadlines.stream()
                .map(deadline -> deadline.look(Outlook.of(deadline.name(), timetable, ladder.riskBelowWorkingDays())))
                .flatMap(Optional::stream)
                .toList();
    }

    List<DeadlineFact> fireDue(Instant now) {
        var facts = deadlines.stream()
                .map(deadline -> deadline.fireDue(now))
                .flatMap(Optional::stream)
                .toList();
        lookAhead();
        return facts;
    }

    /** The plan has come to an end, so what is still open no longer matters. */
    void silence() {
        deadlines.forEach(WatchedDeadline::silence);
        lookAhead();
    }

    private void lookAhead() {
        var before = nextAt;
        nextAt = deadlines.stream()
                .flatMap(WatchedDeadline::instantsToCome)
                .min(Instant::compareTo)
                .orElse(null);
        nextIsNew = nextIsNew || !Objects.equals(before, nextAt);
    }

    /** The next instant at which to wake, where it is another than before. */
    Optional<Instant> takeNewNext() {
        var next = nextIsNew ? nextAt() : Optional.<Instant>empty();
        nextIsNew = false;
        return next;
    }

    long nextSeq() {
        return ++lastSeq;
    }

    PlanRef plan() {
        return new PlanRef(planId, reference, commission, authority, authorityName);
    }

    List<WatchedDeadline> deadlines() {
        return List.copyOf(deadlines);
    }

    /** The next business instant at which time alone brings something about. */
    Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }
}
