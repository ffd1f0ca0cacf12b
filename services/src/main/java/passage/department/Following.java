package passage.department;

import java.util.UUID;
import org.springframework.stereotype.Component;
import passage.events.Event.PlanEvent;
import passage.events.PlanFact.FinalTextSignedOff;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.PlanCertified;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.StepDates;

/** Notes how far a plan is and what was decided on it, to be shown as far as its council allows, or once it is sent. */
@Component
class Following {
    private final Acts acts;

    Following(Acts acts) {
        this.acts = acts;
    }

    void take(NationalEntry entry, PlanEvent event, UUID id) {
        entry.reached(event.stage());
        if (event.fact() instanceof TimetableReckoned timetable) {
            reckoned(entry, timetable);
        } else if (event.fact() instanceof PlanEndorsed endorsed) {
            entry.endorsed(endorsed.decidedOn());
            keep(id, Act.of(id, event, endorsed));
        } else if (event.fact() instanceof FinalTextSignedOff signedOff) {
            keep(id, Act.of(id, event, signedOff));
        } else if (event.fact() instanceof FurtherDecisionRecorded decided
                && !decided.outcome().equals("rejected")) {
            keep(id, Act.of(id, event, decided));
        } else if (event.fact() instanceof PlanCertified certified) {
            keep(id, Act.of(id, event, certified));
        }
    }

    /** What was done until a submission came is what it rests on, for good. */
    void sent(UUID plan, UUID submission) {
        acts.notSentYet(plan).forEach(act -> act.ledTo(submission));
    }

    private void keep(UUID id, Act act) {
        if (!acts.existsById(id)) {
            acts.save(act);
        }
    }

    /** The last act of the route is the endorsement that counts. */
    private static void reckoned(NationalEntry entry, TimetableReckoned timetable) {
        var endorsement = timetable.steps().stream()
                .filter(step -> step.step().matches("act-\\d+"))
                .reduce((earlier, later) -> later);
        var submission = timetable.steps().stream()
                .filter(step -> step.step().equals("submit"))
                .findFirst();
        entry.planned(
                endorsement.map(StepDates::planned).orElse(null),
                submission.map(StepDates::planned).orElse(null));
    }
}
