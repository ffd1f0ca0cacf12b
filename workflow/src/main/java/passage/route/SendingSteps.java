package passage.route;

import java.util.ArrayList;
import java.util.List;
import passage.calendar.Words;
import passage.route.Timetable.Step;

/** The steps by which an authorised plan goes out: certification, submission and publication. */
final class SendingSteps {
    private final Way way;
    private final Forward forward;

    SendingSteps(Way way, Forward forward) {
        this.way = way;
        this.forward = forward;
    }

    Step certify() {
        int lead = way.settings().certification();
        var due = way.dues().submission();
        var because = lead == 0
                ? "Passage's own control: somebody other than the author certifies the text; no time is set aside for it."
                : "For certification before the submission %s %s set aside."
                        .formatted(Words.count(lead, "working day"), lead == 1 ? "is" : "are");
        var planned = way.provisional() ? null : forward.submittableOn().orElse(null);
        return Steps.step(
                "certify", "certify", "Certify the plan", planned, due, null, List.of(because), "Passage's own");
    }

    Step submit() {
        var sending = way.sending();
        var planned = sending.submissionPlanned();
        var because = new ArrayList<String>();
        because.add(way.dues().submissionBecause());
        if (planned == null && !way.provisional()) {
            planned = forward.submittableOn().orElse(null);
            forward.submittable()
                    .ifPresent(from -> because.add("As planned, it can go from %s.".formatted(Words.instant(from))));
        }
        if (way.provisional()) {
            because.add("It is sent before it is endorsed; if the text changes then, it is sent again.");
        }
        return new Step(
                Timetable.SUBMIT,
                "submit",
                "Submit to the department",
                planned,
                way.dues().submission(),
                way.dues().submissionInstant(),
                sending.submitted(),
                because,
                "The commission",
                null,
                false);
    }

    Step publish() {
        var due = way.dues().publication();
        return Steps.step(
                Timetable.PUBLISH,
                "publish",
                "Publish on the council's website",
                way.sending().publicationPlanned(),
                due,
                way.sending().published(),
                List.of(way.dues().publicationBecause()),
                "The commission, or the council's own date");
    }
}
