package passage.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.calendar.CallIn;
import passage.calendar.CallInWindow;
import passage.calendar.Reasoned;
import passage.commission.Commissions;
import passage.events.Evidence;
import passage.events.PlanFact.CallInExempted;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Routes;

/** Opens the call-in window when the publication of the decision notice is recorded. */
@Service
class CallIns {
    private final Routes routes;
    private final Authorities authorities;
    private final Commissions commissions;
    private final Transitions transitions;
    private final BusinessClock clock;

    CallIns(
            Routes routes,
            Authorities authorities,
            Commissions commissions,
            Transitions transitions,
            BusinessClock clock) {
        this.routes = routes;
        this.authorities = authorities;
        this.commissions = commissions;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan publishNotice(
            String reference,
            IfMatch ifMatch,
            LocalDate publishedOn,
            @Nullable String address,
            @Nullable Exemption exemption,
            @Nullable Evidence evidence) {
        if (publishedOn.isAfter(clock.today())) {
            throw Refused.notYet("A notice is recorded once it was published", publishedOn, clock.today());
        }
        return transitions.take(reference, ifMatch, Step.PUBLISH_NOTICE, evidence, move -> {
            commissions.requireSince(move.plan().commission(), publishedOn, "The notice");
            requireExemptible(move.plan(), exemption);
            var window = exemption == null ? window(move.plan(), publishedOn) : Optional.<CallInWindow>empty();
            var endsAt = window.map(w -> w.endsAt().toInstant()).orElse(null);
            move.plan().publishNotice(publishedOn, address, endsAt, move.circumstances());
            if (exemption != null) {
                move.plan().note(exemption.of(move.plan().decision().id()), move.circumstances());
            }
            // the process waits until the decision may be implemented, which can be later than the window's end
            var waitsUntil = window.map(w -> w.effectiveFrom().toInstant()).orElse(clock.now());
            return Answers.none().with("callInEndsAt", waitsUntil).with("callInExempted", exemption != null);
        });
    }

    /**
     * The agreement that a decision takes effect without a call-in window (set by the constitution; commonly the chair of
     * scrutiny agrees that delay would seriously prejudice the council's or the public's interest).
     *
     * @param agreedBy the office that agreed, never a person's name
     */
    record Exemption(String agreedBy, LocalDate agreedOn, String reason) {
        CallInExempted of(UUID decision) {
            return new CallInExempted(decision, agreedBy, agreedOn, reason);
        }
    }

    private void requireExemptible(Plan plan, @Nullable Exemption exemption) {
        if (exemption == null) {
            return;
        }
        if (rule(plan).isEmpty()) {
            throw Refused.byRule(
                    "Only what can be called in can be exempted from it",
                    "Call-in does not apply to this decision; leave out 'exemption'");
        }
        if (exemption.agreedOn().isAfter(clock.today())) {
            throw Refused.notYet("An agreement is recorded once it was given", exemption.agreedOn(), clock.today());
        }
        commissions.requireSince(plan.commission(), exemption.agreedOn(), "The agreement");
    }

    /** The instant from which something holds that was decided on a day: now, or the day's beginning. */
    Instant on(LocalDate day) {
        return day.equals(clock.today())
                ? clock.now()
                : day.atStartOfDay(BusinessClock.LONDON).toInstant();
    }

    /** Whether the text goes to the department now, although a further act is still to endorse it. */
    boolean isSentAfterDecisionOf(Plan plan) {
        var submission = routes.get(plan.commission(), plan.authority()).submission();
        return submission.isSentAfter(plan.decision().act())
                && !plan.sending().holds(plan.text().digest());
    }

    /** The window that the notice of the latest decision opens; empty where call-in does not apply. */
    Optional<CallInWindow> window(Plan plan, LocalDate noticePublished) {
        return rule(plan).map(rule -> rule.windowFor(routes.calendar(plan.authority()), noticePublished));
    }

    /** {@link #window} with its reasons. */
    Optional<Reasoned<CallInWindow>> explain(Plan plan, LocalDate noticePublished) {
        return rule(plan).map(rule -> rule.explain(routes.calendar(plan.authority()), noticePublished));
    }

    /** Empty where the decision cannot be called in, also because it was taken again after a call-in. */
    private Optional<CallIn> rule(Plan plan) {
        return plan.takenAgainAfterCallIn()
                ? Optional.empty()
                : routes.get(plan.commission(), plan.authority())
                        .act(plan.decision().act())
                        .callInUnder(authorities.get(plan.authority()).rules());
    }
}
