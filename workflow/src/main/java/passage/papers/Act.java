package passage.papers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.authority.Authority;
import passage.authority.Meeting;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.events.PlanFact.CallInExempted;
import passage.events.PlanFact.PlanCalledIn;
import passage.plan.Decision;
import passage.plan.Plan;
import passage.plan.Text;
import passage.route.ActKind;
import passage.route.Route;

/**
 * What is on record about one act of a plan: the route's side of it, the decision once it is recorded, the meeting and
 * what happened afterwards.
 *
 * @param number in the route, from 1
 * @param meeting of the body on the act's day; null where none is on the council's list
 * @param facts all that happened to the plan so far
 */
record Act(
        Plan plan,
        Authority council,
        Route.Act route,
        int number,
        @Nullable Decision decision,
        @Nullable Meeting meeting,
        List<PlanFact> facts) {

    /** What it is about, as a notice names it. */
    String matter() {
        return "%s of %s (%s)".formatted(plan.title(), plan.authorityName(), plan.reference());
    }

    String body() {
        return decision == null ? route.body() : decision.body();
    }

    ActKind kind() {
        return route.kind();
    }

    /** Whether SI 2012/2089 regs 8 to 11 bind it: a key decision is the executive's, whoever takes it for it. */
    boolean isKey() {
        return route.keyDecision() && kind() != ActKind.COMMITTEE_DECISION && kind() != ActKind.FULL_COUNCIL;
    }

    /** Whether the 2012 Regulations govern it; otherwise the Local Government Act 1972 does. */
    boolean isExecutive() {
        return kind().isExecutive()
                || (kind() == ActKind.OFFICER_DECISION && council.governance().hasExecutive());
    }

    boolean isPrivate() {
        var terms = route.terms();
        return terms != null && Boolean.TRUE.equals(terms.heldInPrivate());
    }

    @Nullable
    LocalDate on() {
        return decision == null ? route.plannedOn() : decision.decidedOn();
    }

    /** '10 July 2024'. */
    @Nullable
    String day() {
        var on = on();
        return on == null ? null : Plainly.day(on);
    }

    @Nullable
    LocalTime startsAt() {
        return meeting == null ? null : meeting.startsAt();
    }

    @Nullable
    String place() {
        return meeting == null ? null : meeting.place();
    }

    /** The text that lay before the body or, before the decision, the newest. */
    Optional<Text> report() {
        var texts = plan.texts();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return decision == null
                ? Optional.of(plan.text())
                : texts.stream()
                        .filter(text -> text.digest().equals(decision.digest()))
                        .reduce((older, newer) -> newer);
    }

    /** 'Productivity plan 2024, version 2', with the digest by which anybody can tell it from others. */
    @Nullable
    String documents() {
        return report().map(text -> "%s, version %d (SHA-256 %s)".formatted(plan.title(), text.no(), text.digest()))
                .orElse(null);
    }

    Optional<PlanCalledIn> calledIn() {
        return facts.stream()
                .filter(PlanCalledIn.class::isInstance)
                .map(PlanCalledIn.class::cast)
                .filter(fact -> decision != null && fact.decisionId().equals(decision.id()))
                .findFirst();
    }

    Optional<CallInExempted> exempted() {
        return facts.stream()
                .filter(CallInExempted.class::isInstance)
                .map(CallInExempted.class::cast)
                .filter(fact -> decision != null && fact.decisionId().equals(decision.id()))
                .findFirst();
    }
}
